import { expect, onTestFinished, test } from 'vitest';
import { askSteadily } from '../../../../promises/ask-steadily.ts';
import { createClient } from '../../../../promises/client.ts';
import { createSimulatorAdmin } from '../../../../promises/simulator-admin.ts';
import { startOwnSystem } from '../../../../tests/start-own-system.ts';
import type { ScalingRules } from '../../src/scaling/scaling-rules.ts';
import { versions } from '../../src/system/versions.ts';

/** So quick and so small that ten answers are a crowd. */
const rules: ScalingRules = {
  inFlightTarget: 4,
  sampleMs: 50,
  upMs: 200,
  downMs: 500,
  drainMs: 30_000,
  memoryMbMax: Number.POSITIVE_INFINITY,
};
const tokenGapMs = 40;
/** Far longer than the crowd is needed: it is told to stop. */
const crowdTokens = 1_000;
/** Longer than the window after which an instance is taken out. */
const lateTokens = 150;

test('V2 grows under a crowd, goes back when it has gone, and ends every answer', async () => {
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
  await simulator.fail({ kind: 'tokens', count: crowdTokens });
  const crowd = Array.from({ length: 10 }, () => askSteadily(many));
  await expect.poll(() => third()?.state).toBe('ready');
  await expect.poll(() => crowd.every(({ text }) => text() !== '')).toBe(true);

  await simulator.repair();
  await simulator.fail({ kind: 'tokens', count: lateTokens });
  const late = Array.from({ length: 6 }, () => askSteadily(few));
  await expect.poll(() => late.every(({ text }) => text() !== '')).toBe(true);
  expect(late.some(({ servedBy }) => servedBy() === 'v2-3')).toBe(true);
  const { versions: layouts, parts } = await system.status();
  expect(layouts[0]?.balanced).toEqual(['v2-1', 'v2-2', 'v2-3']);
  expect(parts.find(({ name }) => name === 'v2-3')?.answers).toBe(true);

  for (const { generationId } of await Promise.all(crowd.map(({ kept }) => kept()))) {
    await many.post(`/v1/chat/generations/${generationId}/stop`);
  }
  await expect.poll(() => third()?.state).toBe('stopping');
  expect(third()?.inFlight).toBeGreaterThan(0);
  for (const asking of late) {
    const { end, text } = await asking.ended;
    expect({ end, kept: await asking.kept() }).toMatchObject({
      end: 'done',
      kept: { status: 'completed', content: text },
    });
  }
  expect((await Promise.all(crowd.map(({ ended }) => ended))).every(({ end }) => end)).toBe(true);
  await expect.poll(states).toEqual(atRest);
  const after = await system.status();
  expect(after.parts.every(({ answers }) => answers)).toBe(true);
  expect(after.versions[0]?.instances).toHaveLength(2);
});
