import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labSystem } from '../../../../tests/lab-system.ts';
import type { Classroom } from '../../src/classroom/classroom.ts';
import { createClassroom } from '../../src/classroom/create-classroom.ts';
import type { System } from '../../src/system/system.ts';
import { versions } from '../../src/system/versions.ts';
import { createTraffic } from '../../src/traffic/create-traffic.ts';
import type { ProbeAnswer } from '../../src/traffic/probe-answer.ts';
import type { Traffic } from '../../src/traffic/traffic.ts';

const folder = mkdtempSync(join(tmpdir(), 'evolua-traffic-'));
const file = join(folder, 'turma.json');
const patience = { timeout: 60_000, interval: 100 };
const ids = versions.map(({ id }) => id);
let system: System;
let classroom: Classroom;
let traffic: Traffic;
const answers: ProbeAnswer[] = [];

beforeAll(async () => {
  system = await labSystem();
  classroom = createClassroom({ urls: system.urls, file, closeWithinMs: 60_000 });
  traffic = createTraffic({ classroom, versions });
  traffic.onAnswer((answer) => answers.push(answer));
  traffic.set({ on: true, perSecond: 3 });
  traffic.watched(1);
});
afterAll(async () => {
  await repair();
  await traffic.close();
  await classroom.close();
  rmSync(folder, { recursive: true, force: true });
});

const admin = (method: string, body?: unknown) =>
  fetch(`${system.urls.simulator}/admin/faults`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const breakProviders = (match: { readonly provider?: string }) =>
  admin('POST', { fault: { kind: 'status', status: 503 }, match });
const repair = () => admin('DELETE');

/** Unique questions that were asked from now on. */
const fromNowOn = () => {
  const since = Date.now();
  return (version: VersionId, outcome: ProbeAnswer['outcome']) =>
    answers.filter((answer) => {
      const isIts = answer.version === version && answer.outcome === outcome;
      return isIts && answer.at >= since && answer.kind === 'unique';
    });
};
/** Slowness is this machine's affair. */
const isSlow = ({ totalMs, firstTokenMs = totalMs }: ProbeAnswer) =>
  firstTokenMs > 3_000 || totalMs > 20_000;

test('while all is well every answer is good, and the figures are those of the answers', async () => {
  const seen = fromNowOn();
  for (const id of ids) {
    await expect.poll(() => seen(id, 'good').length, patience).toBeGreaterThan(8);
    await expect.poll(() => traffic.figures()[id]?.hitRate, patience).toBeGreaterThan(0);
  }
  expect(answers.filter((answer) => answer.outcome !== 'good' && !isSlow(answer))).toEqual([]);
  for (const id of ids) {
    const figures = traffic.figures()[id];
    const { firstTokenP50Ms: median = 0, firstTokenP95Ms: slow = 0 } = figures ?? {};
    // The simulator takes 150 ms at the least.
    expect(median).toBeGreaterThan(150);
    expect(slow).toBeGreaterThanOrEqual(median ?? 0);
    expect(figures?.costPerThousandGoodUsd).toBeGreaterThan(0.01);
    expect(figures?.costPerThousandGoodUsd).toBeLessThan(10);
    expect(figures?.good).toBe(seen(id, 'good').length);
  }
  const [newest] = traffic.traces();
  expect(newest?.route.map(({ name }) => name)).toContain('primeiro token → fim');
  expect(newest?.route.every(({ startMs, endMs }) => startMs <= endMs)).toBe(true);
});

test('without OpenAI, V1 gives no good answer, and the others give theirs from elsewhere', async () => {
  await breakProviders({ provider: 'openai' });
  const seen = fromNowOn();
  await expect.poll(() => seen('v1', 'bad').length, patience).toBeGreaterThan(3);
  for (const id of ['v2', 'v3', 'v4'] as const) {
    await expect.poll(() => seen(id, 'good').length, patience).toBeGreaterThan(3);
    expect(seen(id, 'good').map(({ provider }) => provider)).not.toContain('openai');
  }
  expect(seen('v1', 'good')).toEqual([]);
  const [failed] = seen('v1', 'bad');
  expect(failed).toMatchObject({ status: 503, firstTokenMs: undefined });
  expect(failed?.route).toContainEqual(
    expect.objectContaining({ kind: 'attempt', provider: 'openai', status: 503 }),
  );
  expect(traffic.figures().v1?.budgetBurnt).toBeGreaterThan(0);
});

test('without any provider V4 answers in an emergency, and that is bad; then all return', async () => {
  await breakProviders({});
  const seen = fromNowOn();
  await expect.poll(() => seen('v4', 'degraded').length, patience).toBeGreaterThan(2);
  const { bad = 0, degraded = 0 } = traffic.figures().v4 ?? {};
  expect(degraded).toBeGreaterThan(2);
  expect(bad).toBeGreaterThanOrEqual(degraded);
  expect(seen('v3', 'degraded')).toEqual([]);
  await repair();
  const later = fromNowOn();
  for (const id of ids) {
    await expect.poll(() => later(id, 'good').length, patience).toBeGreaterThan(0);
  }
});

test('when it closes its accounts are gone', async () => {
  const roll = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { token: string }[]>;
  const known = (id: string) => {
    const authorization = `Bearer ${roll[id]?.[0]?.token}`;
    return fetch(`${system.urls[id]}/v1/auth/me`, { headers: { authorization } });
  };
  const statuses = async () => Promise.all(ids.map(async (id) => (await known(id)).status));
  expect(await statuses()).toEqual([200, 200, 200, 200]);
  await traffic.close();
  await classroom.close();
  expect(await statuses()).toEqual([401, 401, 401, 401]);
  expect(Object.values(JSON.parse(readFileSync(file, 'utf8')))).toEqual([[], [], [], []]);
});
