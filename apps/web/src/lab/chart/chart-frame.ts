/** The last three minutes, on paper. */
export const spanMs = 180_000;

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

/** Where a time stands, on a paper whose right edge is `now`. Beyond the edges it stands on them. */
export const xOf = (at: number, now: number, { left, right }: ChartFrame): number => {
  const share = 1 - (now - at) / spanMs;
  return left + Math.min(1, Math.max(0, share)) * (right - left);
};

/** Where a share of good answers, 0 to 1, stands. */
export const yOf = (rate: number, { top, bottom }: ChartFrame): number =>
  bottom - rate * (bottom - top);
