import type { RouteStep } from '../../domain/route-step.ts';

type BrownOut = {
  readonly watch: (step: RouteStep) => void;
  readonly isOn: () => boolean;
};

const SIGNS = new Set<string>(['breaker opened', 'breaker rejected', 'bulkhead shed']);

/**
 * Whether the targets have been in trouble during the last `quietMs`, as far as the route tells: a
 * breaker opened or let nobody through, a bulkhead refused somebody. No time for extra calls.
 */
export const brownOut = (quietMs: number): BrownOut => {
  let quietFromMs = 0;
  return {
    watch: ({ kind, outcome }) => {
      if (SIGNS.has(`${kind} ${outcome}`)) quietFromMs = performance.now() + quietMs;
    },
    isOn: () => performance.now() < quietFromMs,
  };
};
