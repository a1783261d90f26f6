import type { RouteParts } from '../../route-parts.ts';

/** How fast a counter grows, by the labels that the diagrams tell of. */
export type Rate = {
  /** Empty where it has none. */
  readonly provider: string;
  readonly outcome: string;
  readonly perSecond: number;
};

type Reading = { readonly atMs: number; readonly values: ReadonlyMap<string, number> };

/** A rate over a longer time would not be what happens now. */
const APART_MS_MAX = 3_000;

/** Turns counters into rates since they were read before; none the first time, or too long after. */
export const createRates = (read: NonNullable<RouteParts['metrics']['read']>) => {
  const before = new Map<string, Reading>();
  return async (counter: string): Promise<readonly Rate[]> => {
    const samples = await read(counter);
    const atMs = performance.now();
    const last = before.get(counter);
    const values = new Map(samples.map(({ labels, value }) => [JSON.stringify(labels), value]));
    before.set(counter, { atMs, values });
    if (last === undefined || atMs - last.atMs > APART_MS_MAX) return [];
    return samples.map(({ labels, value }) => ({
      provider: String(labels.provider ?? ''),
      outcome: String(labels.outcome ?? ''),
      perSecond:
        ((value - (last.values.get(JSON.stringify(labels)) ?? 0)) * 1_000) / (atMs - last.atMs),
    }));
  };
};
