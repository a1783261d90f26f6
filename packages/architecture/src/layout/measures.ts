/** The measures of every drawing, in its own units; at 800 px of width a unit is three quarters. */
export const MEASURES = {
  width: 1_064,
  height: 712,
  /** Between a text and the edge of its box. */
  padding: 8,
  /** At 800 px a note is 9 px high. */
  titleSize: 13,
  noteSize: 12,
  /** Of the signs on a box's upper edge: half of their height, and from the corner to their middle. */
  mark: { reach: 7, inset: 14 },
} as const;
