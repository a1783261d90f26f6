const zoomMin = 0.5;
const zoomMax = 4;

/** A zoom that can be read; 1 is the size of the beginning. */
export const zoomWithin = (zoom: number): number => Math.min(zoomMax, Math.max(zoomMin, zoom));
