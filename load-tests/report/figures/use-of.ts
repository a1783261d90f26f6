import type { Sample } from '../../runner/sample.ts';

/** What a version used during its run; `null`: the system does not tell. */
export type Use = {
  readonly memoryMaxMb: number | null;
  readonly memoryFirstMb: number | null;
  readonly memoryLastMb: number | null;
  /** Cores, mean over the run. */
  readonly cpu: Readonly<Record<keyof Sample['cpu'], number>> | null;
  readonly instancesMax: number;
};

/** Sums samples up. */
export const useOf = (samples: readonly Sample[]): Use => {
  const memories = samples.flatMap(({ memoryMb }) => memoryMb ?? []);
  const mean = (of: keyof Sample['cpu']) =>
    samples.reduce((sum, { cpu }) => sum + cpu[of], 0) / samples.length;
  return {
    memoryMaxMb: memories.length === 0 ? null : Math.max(...memories),
    memoryFirstMb: memories[0] ?? null,
    memoryLastMb: memories.at(-1) ?? null,
    cpu:
      samples.length === 0
        ? null
        : {
            version: mean('version'),
            generator: mean('generator'),
            lab: mean('lab'),
            simulator: mean('simulator'),
            machine: mean('machine'),
          },
    instancesMax: Math.max(0, ...samples.map(({ instances }) => instances)),
  };
};
