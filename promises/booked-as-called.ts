import type { Attempt, SimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import { expect } from 'vitest';
import type { Client } from './client.ts';
import { until } from './until.ts';
import { type UsageRow, usageOf } from './usage-of.ts';

const LIMIT_MS = 10_000;

/**
 * A person's rows, once everything is booked: they must be what the simulator's journal tells,
 * call by call. Nobody else may have asked meanwhile.
 */
export const bookedAsCalled = async (
  client: Client,
  simulator: SimulatorAdmin,
): Promise<readonly UsageRow[]> => {
  const journal = await until('every call at its end', LIMIT_MS, async () => {
    const attempts = await simulator.journal();
    return attempts.every(({ outcome }) => outcome !== 'running') && attempts;
  });
  const rows = await until(`a row for each of ${journal.length} calls`, LIMIT_MS, async () => {
    const found = await usageOf(client);
    const areClosed = found.every(({ outcome }) => outcome !== 'running');
    return found.length >= journal.length && areClosed && found;
  });
  const keys = rows.map(({ requestId, attempt }) => `${requestId} ${attempt}`);
  expect(new Set(keys).size).toBe(rows.length);
  expect(rows.map(({ provider }) => provider).sort()).toEqual(
    journal.map(({ provider }) => provider).sort(),
  );
  // What a provider has counted itself is booked as it was told.
  const booked = rows.filter(({ outcome }) => outcome === 'ok').map(({ usage }) => usage);
  expect(booked.every((usage) => usage?.source === 'provider')).toBe(true);
  const tokens = (counts: readonly (number | undefined)[]) =>
    counts.filter((count) => count !== 0).sort();
  const isWhole = ({ outcome, faults }: Attempt) =>
    outcome === 'complete' && !faults.some(({ kind }) => kind === 'error-at');
  const whole = journal.filter(isWhole);
  expect(tokens(booked.map((usage) => usage?.outputTokens))).toEqual(
    tokens(whole.map(({ tokensWritten }) => tokensWritten)),
  );
  return rows;
};
