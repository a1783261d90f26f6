import type { Toxics } from '../links/toxics.ts';

/** What a link suffers from several faults at once: delays add up, the tightest limit holds. */
export function combineToxics(all: readonly Toxics[]): Toxics {
  return all.reduce((one, other) => {
    const partition =
      one.partition === 'drop' || other.partition === 'drop'
        ? 'drop'
        : (one.partition ?? other.partition);
    return {
      ...both('latencyMs', one, other, (a, b) => a + b),
      ...both('jitterMs', one, other, (a, b) => a + b),
      ...both('bytesPerSecondMax', one, other, Math.min),
      ...both('resetAfterBytes', one, other, Math.min),
      ...((one.stalled || other.stalled) && { stalled: true }),
      ...(partition && { partition }),
    };
  }, {});
}

type Numbers = 'latencyMs' | 'jitterMs' | 'bytesPerSecondMax' | 'resetAfterBytes';

function both(
  key: Numbers,
  one: Toxics,
  other: Toxics,
  combine: (a: number, b: number) => number,
): Toxics {
  const values = [one[key], other[key]].filter((value) => value !== undefined);
  return values.length === 0 ? {} : { [key]: values.reduce(combine) };
}
