/**
 * Moves labels apart that would lie on each other: each is at least `gap` below the one above, as
 * near to its place as that allows, and none is below `max`. In the order given.
 */
export const spread = (
  places: readonly number[],
  { gap, max }: { readonly gap: number; readonly max: number },
): readonly number[] => {
  const order = places
    .map((_, index) => index)
    .sort((one, other) => at(places, one) - at(places, other));
  const moved = [...places];
  order.forEach((index, rank) => {
    const above = rank === 0 ? Number.NEGATIVE_INFINITY : at(moved, order[rank - 1]) + gap;
    moved[index] = Math.max(at(places, index), above);
  });
  order.toReversed().forEach((index, rank) => {
    const below = rank === 0 ? max : at(moved, order.at(-rank)) - gap;
    moved[index] = Math.min(at(moved, index), below);
  });
  return moved;
};

const at = (values: readonly number[], index = 0): number => values[index] ?? 0;
