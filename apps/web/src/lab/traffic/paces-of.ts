const usual = [1, 2, 5, 10, 20, 50];

/** The paces to choose from, in questions per second: the usual ones, and whichever holds now. */
export const pacesOf = (current: number, max: number): readonly number[] =>
  [...new Set([...usual.filter((pace) => pace <= max), current])].toSorted(
    (one, other) => one - other,
  );
