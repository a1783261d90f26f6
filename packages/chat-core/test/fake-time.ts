import { afterEach, beforeEach, vi } from 'vitest';

/**
 * Puts every clock and timer of a file's tests under `vi`'s control, those that the code took from
 * `node:timers/promises` too.
 */
export const useFakeTime = () => {
  beforeEach(() => {
    vi.useFakeTimers({ fakeNodeBuiltins: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
};
