/** Where the drawing stands in its box, in pixels. */
export type ChartFrame = {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A box that leaves room for the scale on the left and the curves' names on the right. */
export const chartFrame = (width: number): ChartFrame => ({
  width,
  left: 46,
  right: Math.max(120, width - 74),
  top: 14,
  bottom: width < 560 ? 164 : 204,
});
