import { type RollingQuantile, rollingQuantile } from './rolling-quantile.ts';

type FirstTokenPace = {
  /** A question that asked `target` first had its first token after so many milliseconds. */
  readonly add: (target: string, ms: number) => void;
  /** When such a question is unusually slow: never, while nobody can say. */
  readonly slowAfterMs: (target: string) => number;
};

type Limits = {
  readonly floorMs: number;
  readonly samplesMin: number;
  readonly samplesMax: number;
};

/** The p95 of the time to first token, target by target: a slow model is not a slow answer. */
export const firstTokenPace = ({ floorMs, ...limits }: Limits): FirstTokenPace => {
  const windows = new Map<string, RollingQuantile>();
  return {
    add: (target, ms) => {
      const window = windows.get(target) ?? rollingQuantile({ quantile: 0.95, ...limits });
      windows.set(target, window);
      window.add(ms);
    },
    slowAfterMs: (target) => {
      const usualMs = windows.get(target)?.value();
      return usualMs === undefined ? Number.POSITIVE_INFINITY : Math.max(floorMs, usualMs);
    },
  };
};
