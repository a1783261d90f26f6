/**
 * Where to scroll to so that the point at `at` (pixels from the frame's edge) stays there while
 * the drawing grows `ratio` times.
 */
export const scrollAfterZoom = (scroll: number, at: number, ratio: number): number =>
  Math.max(0, (scroll + at) * ratio - at);
