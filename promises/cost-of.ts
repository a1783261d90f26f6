import { expect } from 'vitest';
import type { UsageRow } from './usage-of.ts';

/** Of all of these calls; nobody knows it where one of them has no price. */
export const costOf = (rows: readonly UsageRow[]): unknown =>
  rows.some(({ costUsd }) => costUsd === null)
    ? null
    : expect.closeTo(
        rows.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0),
        10,
      );
