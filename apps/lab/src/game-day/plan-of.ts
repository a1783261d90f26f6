import { seededRandom } from '@evolua/llm-simulator/random/seeded-random';

/**
 * The order of play: all ids shuffled (Fisher and Yates, in Durstenfeld's version), and shuffled
 * again for as many rounds as there are. The same seed gives the same order.
 */
export function planOf(ids: readonly string[], seed: number, rounds: number): readonly string[] {
  const random = seededRandom(seed);
  const plan: string[] = [];
  while (plan.length < rounds && ids.length > 0) {
    const left = [...ids];
    while (left.length > 0) plan.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return plan.slice(0, rounds);
}
