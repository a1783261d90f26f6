type Bounds = { readonly min: number; readonly max: number; readonly apart: number };

/**
 * Where labels go that would like to stand at `wanted` but not on each other: in the same order, at
 * least `apart` from each other, between `min` and `max` when they fit there, and moved no further
 * than they must. In the order of `wanted`.
 */
export const spread = (wanted: readonly number[], { min, max, apart }: Bounds) => {
  const order = wanted.map((_, index) => index);
  order.sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0) || one - other);
  const placed = new Array<number>(wanted.length).fill(min);
  let free = min;
  for (const index of order) {
    const at = Math.max(wanted[index] ?? 0, free);
    placed[index] = at;
    free = at + apart;
  }
  // Whoever was pushed below the edge pushes the others back up.
  let limit = max;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, limit);
    limit = (placed[index] ?? 0) - apart;
  }
  return placed;
};
