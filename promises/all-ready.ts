import type { System } from '@evolua/lab/system/system';
import { until } from './until.ts';

const LIMIT_MS = 30_000;

/** Resolves when the balancer gives every instance its share. */
export const allReady = (system: System): Promise<unknown> =>
  until('every instance in the balancer', LIMIT_MS, async () =>
    (await system.status()).versions.every(
      ({ balanced, instances }) => balanced === undefined || balanced.length === instances.length,
    ),
  );
