import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Classroom } from '../../src/classroom/classroom.ts';
import type { HeardAnswer } from '../../src/classroom/heard-answer.ts';
import { createTraffic } from '../../src/traffic/create-traffic.ts';
import type { ProbeAnswer } from '../../src/traffic/probe-answer.ts';
import { aHeardAnswer, aSummary } from './a-heard-answer.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

type Asked = Pick<HeardAnswer, 'version' | 'question' | 'kind' | 'at'>;

/** A classroom in which answers take `tookMs`, and traffic over two versions of it. */
function traffic(tookMs: number, signUpMs: Readonly<Record<string, number>> = {}) {
  const listeners = new Set<(heard: HeardAnswer) => void>();
  const asked: Asked[] = [];
  const left: Asked[] = [];
  const prepared: Record<string, number> = {};
  const classroom: Classroom = {
    ask: (version, { text: question }, { signal, kind = 'asked', at = Date.now() }) => {
      const asking = { version, question, kind, at };
      asked.push(asking);
      return new Promise((resolve) => {
        const finish = (heard: HeardAnswer) => {
          for (const listener of listeners) listener(heard);
          resolve(heard.end);
        };
        const summary = aSummary({ cached: kind === 'repeated' });
        const timer = setTimeout(() => finish(aHeardAnswer({ ...asking, summary })), tookMs);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          left.push(asking);
          const end = { status: 200, ended: 'lost' } as const;
          finish(aHeardAnswer({ ...asking, summary: undefined, totalMs: 20_000, end }));
        });
      });
    },
    prepare: async (version, perSecond) => {
      prepared[version] = perSecond;
      await new Promise((resolve) => setTimeout(resolve, signUpMs[version] ?? 0));
    },
    onHeard: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {},
  };
  const versions = [
    { id: 'v1', promisedAvailability: 0.95 },
    { id: 'v2', promisedAvailability: 0.99 },
  ] as const;
  const made = createTraffic({ classroom, versions });
  onTestFinished(() => made.close());
  const of = (version: string, kind = 'unique') =>
    asked.filter((each) => each.version === version && each.kind === kind);
  return { traffic: made, classroom, asked, left, prepared, of };
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

test('nobody looks, nothing is asked', async () => {
  const { asked, prepared } = traffic(100);
  await seconds(60);
  expect(asked).toEqual([]);
  expect(prepared).toEqual({});
});

test('five unique questions a second to each, evenly, and a sixth that repeats', async () => {
  const { traffic: made, of, prepared } = traffic(100);
  made.watched(1);
  await seconds(11.95);
  for (const version of ['v1', 'v2']) {
    expect(of(version)).toHaveLength(60);
    expect(of(version, 'repeated')).toHaveLength(12);
    expect(new Set(of(version).map(({ question }) => question)).size).toBe(60);
  }
  expect(new Set(of('v1', 'repeated').map(({ question }) => question)).size).toBeLessThan(10);
  const all = [...of('v1'), ...of('v1', 'repeated')].map(({ at }) => at).sort((a, b) => a - b);
  const gaps = all.slice(1).map((at, index) => at - (all[index] ?? 0));
  expect(gaps.filter((gap) => gap < 120 || gap > 220)).toEqual([]);
  expect(of('v2')[0]?.at).not.toBe(of('v1')[0]?.at);
  expect(prepared).toEqual({ v1: 5, v2: 5 });
  expect(made.figures().v1).toMatchObject({ asked: 60, bad: 0, goodRate: 1, hitRate: 1 });
});

test('it waits for the accounts that a pace takes, and nobody begins before the last', async () => {
  const { traffic: made, of } = traffic(100, { v2: 4_000 });
  made.watched(1);
  await seconds(3.9);
  expect(of('v1')).toEqual([]);
  await seconds(2);
  expect(of('v1').length).toBeGreaterThan(0);
  made.set({ on: true, perSecond: 50 });
  const soFar = of('v2').length;
  await seconds(3.9);
  expect(of('v2').length - soFar).toBeLessThan(25);
  await seconds(2);
  expect(of('v2').length - soFar).toBeGreaterThan(100);
});

test('slow answers do not slow the questions, and after 20 s each is bad', async () => {
  const { traffic: made, of, left } = traffic(60_000);
  made.watched(1);
  await seconds(30);
  expect(of('v1').length).toBeGreaterThanOrEqual(100);
  expect(left.length).toBeGreaterThan(0);
  // As many under way as 20 s allow, and not one more.
  const underWay =
    of('v1').length +
    of('v1', 'repeated').length -
    left.filter(({ version }) => version === 'v1').length;
  expect(underWay).toBeLessThanOrEqual(100);
  const { asked = 0, bad = 0, good } = made.figures().v1 ?? {};
  expect(asked).toBe(150);
  expect(good).toBe(0);
  // Those of the last 20 s are still awaited, but for those that found no room.
  expect(bad).toBeGreaterThanOrEqual(50);
  expect(made.figures().v1?.badSeconds).toBeGreaterThan(9);
});

test('a question that finds no room is told as a bad answer', async () => {
  const { traffic: made } = traffic(60_000);
  const answers: ProbeAnswer[] = [];
  made.onAnswer((answer) => answers.push(answer));
  made.watched(1);
  await seconds(19);
  expect(answers.length).toBeGreaterThan(0);
  expect(
    answers.every(
      ({ outcome, status, totalMs }) => outcome === 'bad' && status === 0 && totalMs === 0,
    ),
  ).toBe(true);
});

test('it goes on for ten seconds after the last one has left', async () => {
  const { traffic: made, asked } = traffic(100);
  made.watched(2);
  await seconds(3);
  made.watched(0);
  await seconds(9);
  const soFar = asked.length;
  expect(soFar).toBeGreaterThan(2 * 6 * 11);
  await seconds(2);
  const atTheEnd = asked.length;
  expect(atTheEnd).toBeGreaterThan(soFar);
  await seconds(60);
  expect(asked).toHaveLength(atTheEnd);
});

test('an experiment holds it, whoever looks and whatever is set', async () => {
  const { traffic: made, of } = traffic(100);
  made.set({ on: false, perSecond: 2 });
  made.watched(1);
  await seconds(5);
  expect(of('v1')).toEqual([]);
  const letGo = made.hold();
  await seconds(4.95);
  expect(of('v1')).toHaveLength(10);
  letGo();
  await seconds(5);
  expect(of('v1')).toHaveLength(10);
});

test('a surge multiplies the pace to its versions, the greatest of several, up to 100', async () => {
  const { traffic: made, of, prepared } = traffic(100);
  made.watched(1);
  const ends = [made.surge(3, ['v1']), made.surge(2, ['v1', 'v2'])];
  await seconds(10);
  expect(of('v1').length).toBeCloseTo(150, -1);
  expect(of('v2').length).toBeCloseTo(100, -1);
  for (const end of ends) end();
  await seconds(10);
  expect(of('v1').length).toBeCloseTo(200, -1);
  // What comes on top brings no accounts of its own.
  expect(prepared.v1).toBe(5);
  made.set({ on: true, perSecond: 50 });
  made.surge(10, ['v1']);
  await seconds(10);
  expect(of('v1').length).toBeLessThanOrEqual(1_210);
});

test('ticks tell what has changed, once a second, and end with the last answer', async () => {
  const { traffic: made } = traffic(2_500);
  const ticks: number[] = [];
  made.onTick((changed) => ticks.push(changed.length));
  const letGo = made.hold();
  await seconds(10);
  expect(ticks).toHaveLength(10);
  // Answers of three seconds ago change those, and nothing before them.
  expect(ticks.at(-1)).toBeLessThanOrEqual(4);
  letGo();
  await seconds(60);
  expect(ticks.length).toBeGreaterThanOrEqual(12);
  expect(ticks.length).toBeLessThanOrEqual(14);
});

test('what somebody asks by hand is told and traced, and counts nowhere', async () => {
  const { traffic: made, classroom } = traffic(100);
  const answers: ProbeAnswer[] = [];
  made.onAnswer((answer) => answers.push(answer));
  const { signal } = new AbortController();
  void classroom.ask('v2', { text: 'Por quê?' }, { signal, onEvent: () => {} });
  await seconds(1);
  expect(answers).toMatchObject([{ version: 'v2', kind: 'asked', outcome: 'good' }]);
  expect(made.traces()).toMatchObject([
    { id: aHeardAnswer().traceId, version: 'v2', question: 'Por quê?', outcome: 'good' },
  ]);
  expect(made.seconds()).toEqual([]);
  expect(made.figures().v2?.good).toBe(0);
});

test('closed, it leaves what is under way and begins nothing', async () => {
  const { traffic: made, asked, left } = traffic(5_000);
  made.watched(1);
  await seconds(2);
  const soFar = asked.length;
  await made.close();
  expect(left).toHaveLength(soFar);
  made.watched(1);
  made.hold();
  await seconds(10);
  expect(asked).toHaveLength(soFar);
});

test('the last questions are traced, newest first, and none of yours makes way for the traffic', async () => {
  const { traffic: made, asked, classroom } = traffic(10);
  const { signal } = new AbortController();
  void classroom.ask('v2', { text: 'E a minha?' }, { signal, onEvent: () => {} });
  await seconds(1);
  made.watched(1);
  await seconds(30);
  const traces = made.traces();
  expect(traces).toHaveLength(161);
  expect(traces[0]?.question).toBe(asked.at(-1)?.question);
  expect(traces.at(-1)).toMatchObject({ question: 'E a minha?', asked: true });
  expect(traces.filter((each) => each.asked)).toHaveLength(1);
});
