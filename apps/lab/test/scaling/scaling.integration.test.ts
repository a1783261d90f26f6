import { expect, onTestFinished, test } from 'vitest';
import { type Asking, askSteadily } from '../../../../promises/ask-steadily.ts';
import { type Client, createClient } from '../../../../promises/client.ts';
import { startOwnSystem } from '../../../../tests/start-own-system.ts';
import type { ScalingRules } from '../../src/scaling/scaling-rules.ts';
import { createSimulatorAdmin } from '../../src/simulator/simulator-admin.ts';
import { versions } from '../../src/system/versions.ts';

/** So quick and so small that ten answers are a crowd. */
const rules: ScalingRules = {
  inFlightTarget: 4,
  sampleMs: 50,
  upMs: 200,
  downMs: 500,
  drainMs: 100_000,
  memoryMbMax: Number.POSITIVE_INFINITY,
};
const tokenGapMs = 200;
/** On a machine that does much else. */
const startMs = 60_000;
/** Far longer than anybody listens here: they are told to stop. */
const tokens = 400;

test('V2 grows under a crowd, goes back when it has gone, and cuts no answer', async () => {
  const { system, close } = await startOwnSystem({
    versions: versions.filter(({ id }) => id === 'v2'),
    screens: false,
    durable: false,
    scaling: rules,
  });
  onTestFinished(close);
  const third = () => system.processViews().find(({ name }) => name === 'v2-3');
  const states = () => system.processViews().map(({ name, state }) => [name, state]);
  const atRest = [
    ['v2-1', 'ready'],
    ['v2-2', 'ready'],
    ['v2-3', 'spare'],
    ['v2-4', 'spare'],
    ['v2-postgres', 'ready'],
    ['v2-redis', 'ready'],
    ['simulator', 'ready'],
  ];
  expect(states()).toEqual(atRest);
  expect(third()).toMatchObject({ pid: undefined, inFlight: 0 });

  const simulator = createSimulatorAdmin(system.urls.simulator ?? '');
  const url = system.urls.v2 ?? '';
  const [many, few] = [
    await createClient(url, 'muitos@turma.example'),
    await createClient(url, 'poucos@turma.example'),
  ];
  await simulator.pace(tokenGapMs);
  await simulator.fail({ kind: 'tokens', count: tokens });
  const crowd = Array.from({ length: 10 }, () => askSteadily(many));
  const balanced = async () => (await system.status()).versions[0]?.balanced;
  await expect.poll(balanced, { timeout: startMs }).toEqual(['v2-1', 'v2-2', 'v2-3']);
  expect(third()?.state).toBe('ready');
  await expect.poll(() => crowd.every(({ text }) => text() !== '')).toBe(true);

  // One for each, and not so many that a fourth would be wanted.
  const late = Array.from({ length: 3 }, () => askSteadily(few));
  await expect.poll(() => late.every(({ text }) => text() !== '')).toBe(true);
  expect(late.some(({ servedBy }) => servedBy() === 'v2-3')).toBe(true);
  const { parts } = await system.status();
  expect(parts.find(({ name }) => name === 'v2-3')?.answers).toBe(true);

  await stop(many, crowd);
  await expect.poll(() => third()?.state).toBe('stopping');
  expect(third()?.inFlight).toBeGreaterThan(0);
  // Whoever stops an answer of the one that leaves is heard by one that stays.
  await stop(few, late);
  await expect.poll(states).toEqual(atRest);
  const after = await system.status();
  expect(after.parts.every(({ answers }) => answers)).toBe(true);
  expect(after.versions[0]?.instances).toHaveLength(2);
}, 150_000);

/** Tells V2 to stop these answers, of which each is read to its last event. */
async function stop(client: Client, answers: readonly Asking[]): Promise<void> {
  for (const { generationId } of await Promise.all(answers.map(({ kept }) => kept()))) {
    await client.post(`/v1/chat/generations/${generationId}/stop`);
  }
  const ends = await Promise.all(answers.map(({ ended }) => ended));
  expect(ends.map(({ end }) => end)).not.toContain(undefined);
}
