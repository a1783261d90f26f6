/** Chance that comes out the same again: a linear congruential generator (Numerical Recipes). */
export const chance = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};
