const zoomMin = 0.5;
const zoomMax = 4;
const scaleMin = 0.58;
const scaleMax = 1.2;

/** A zoom that can be read; 1 is the size of the beginning. */
export const zoomWithin = (zoom: number): number => Math.min(zoomMax, Math.max(zoomMin, zoom));

/**
 * Pixels per unit of a drawing at zoom 1: as wide as its frame, but no smaller than can be read
 * and no larger than looks well.
 */
export const scaleOf = (frameWidth: number, drawingWidth: number): number =>
  Math.min(scaleMax, Math.max(scaleMin, frameWidth / drawingWidth));

/**
 * Where to scroll to so that the point at `at` (pixels from the frame's edge) stays there while
 * the drawing grows `ratio` times.
 */
export const scrollAfterZoom = (scroll: number, at: number, ratio: number): number =>
  Math.max(0, (scroll + at) * ratio - at);
