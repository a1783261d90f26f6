const scaleMin = 0.58;
const scaleMax = 1.2;

/**
 * Pixels per unit of a drawing at zoom 1: as wide as its frame, but no smaller than can be read
 * and no larger than looks well.
 */
export const scaleOf = (frameWidth: number, drawingWidth: number): number =>
  Math.min(scaleMax, Math.max(scaleMin, frameWidth / drawingWidth));
