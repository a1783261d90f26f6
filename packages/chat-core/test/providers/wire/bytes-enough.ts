/** What our limits and the buffers on both sides of a socket may swallow of one answer. */
export const bytesEnough = 64 * 1_024 * 1_024;
