import { expect, test, vi } from 'vitest';
import { chaosExperiments } from '../../src/layers/parts/chaos-experiments.ts';
import { aLogger } from '../a-logger.ts';
import { anExperiment } from '../an-experiment.ts';
import { collect } from '../collect.ts';
import { useFakeTime } from '../fake-time.ts';
import { scriptedProvider } from '../scripted-provider.ts';

const MINUTE_MS = 60_000;
const stopWhen = { badShare: 0.5, windowMs: MINUTE_MS, answersMin: 3 };
const one = anExperiment({ hypothesis: 'um', durationMs: MINUTE_MS, stopWhen });
const two = anExperiment({ hypothesis: 'dois', durationMs: MINUTE_MS });
const scheduled = (everyMs?: number) => {
  const { logger, lines } = aLogger();
  const schedule = { experiments: [one, two], everyMs };
  return { experiments: chaosExperiments({ logger, schedule }), lines };
};
const hypothesisIn = (status: ReturnType<ReturnType<typeof chaosExperiments>['status']>) =>
  `${status.state} ${status.latest?.experiment.hypothesis}`;

useFakeTime();

test('nothing is scheduled unless it is switched on', () => {
  scheduled();
  expect(vi.getTimerCount()).toBe(0);
});

test('one experiment follows the other, with a pause between, round and round', () => {
  const { experiments } = scheduled(5 * MINUTE_MS);
  const seen: string[] = [];
  for (let minute = 0; minute < 18; minute += 1) {
    seen.push(hypothesisIn(experiments.status()));
    vi.advanceTimersByTime(MINUTE_MS);
  }
  expect(seen[4]).toBe('idle undefined');
  expect(seen[5]).toBe('running um');
  expect(seen[6]).toBe('over um');
  expect(seen[11]).toBe('running dois');
  expect(seen[17]).toBe('running um');
});

test('what somebody started by hand goes on, and the schedule waits for its end', () => {
  const { experiments, lines } = scheduled(MINUTE_MS);
  experiments.start(anExperiment({ hypothesis: 'à mão', durationMs: 90_000 }));
  vi.advanceTimersByTime(MINUTE_MS);
  expect(hypothesisIn(experiments.status())).toBe('running à mão');
  expect(lines.map(({ message }) => message)).toContain('chaos schedule waits');
  vi.advanceTimersByTime(MINUTE_MS);
  expect(hypothesisIn(experiments.status())).toBe('running um');
});

test('after a burnt budget nothing follows until somebody has looked', async () => {
  const { experiments, lines } = scheduled(MINUTE_MS);
  vi.advanceTimersByTime(MINUTE_MS);
  const failing = scriptedProvider([{ type: 'fail', error: new Error('bug') }]);
  const watched = experiments.watch(failing.provider);
  for (let question = 0; question < 5; question += 1) await collect(watched);
  expect(experiments.status().ending).toBe('budget');
  vi.advanceTimersByTime(10 * MINUTE_MS);
  expect(hypothesisIn(experiments.status())).toBe('over um');
  expect(lines.at(-1)?.message).toBe('chaos schedule over: the budget burnt');
  expect(vi.getTimerCount()).toBe(0);
});

test('closing ends the schedule and what runs', async () => {
  const { experiments } = scheduled(MINUTE_MS);
  vi.advanceTimersByTime(MINUTE_MS);
  await experiments.close();
  expect(experiments.status().state).toBe('over');
  vi.advanceTimersByTime(10 * MINUTE_MS);
  expect(hypothesisIn(experiments.status())).toBe('over um');
});
