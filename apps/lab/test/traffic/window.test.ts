import type { VersionId } from '@evolua/lab-contract/version-id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWindow } from '../../src/traffic/create-window.ts';
import { nearestRank } from '../../src/traffic/nearest-rank.ts';
import type { ProbeAnswer } from '../../src/traffic/probe-answer.ts';
import { probeAnswerOf } from '../../src/traffic/probe-answer-of.ts';
import { aHeardAnswer } from './a-heard-answer.ts';

const answerOf = (answer: Partial<ProbeAnswer>): ProbeAnswer => ({
  ...probeAnswerOf(aHeardAnswer()),
  ...answer,
});

type Asking = Pick<ProbeAnswer, 'version' | 'at' | 'kind' | 'outcome' | 'cached' | 'costUsd'> & {
  readonly firstTokenMs: number;
  readonly tookMs: number;
};

const askings: fc.Arbitrary<readonly Asking[]> = fc.array(
  fc.record({
    version: fc.constantFrom<VersionId>('v1', 'v2'),
    at: fc.integer({ min: 0, max: 90_000 }),
    kind: fc.constantFrom('unique', 'unique', 'repeated'),
    outcome: fc.constantFrom('good', 'good', 'bad', 'degraded', 'shed'),
    cached: fc.boolean(),
    costUsd: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
    firstTokenMs: fc.integer({ min: 1, max: 3_000 }),
    tookMs: fc.integer({ min: 0, max: 20_000 }),
  }),
  { maxLength: 120 },
);

const length = 30;
const untilMs = 100_000;
const secondOf = (at: number) => Math.floor(at / 1_000);

/** All of it again, from the whole story and with no memory. */
function naively(story: readonly Asking[], version: VersionId) {
  const unique = story.filter((each) => each.version === version && each.kind === 'unique');
  const answered = (each: Asking) => each.at + each.tookMs <= untilMs;
  const isIn = ({ at }: Asking) => secondOf(at) > secondOf(untilMs) - length;
  const seen = unique.filter(isIn);
  const were = (...outcomes: readonly string[]) =>
    seen.filter((each) => answered(each) && outcomes.includes(each.outcome));
  const good = were('good');
  const bad = were('bad', 'degraded').length;
  const firstTokens = good.map(({ firstTokenMs }) => firstTokenMs).sort((a, b) => a - b);
  const cost = were('good', 'bad', 'degraded', 'shed').reduce(
    (n, { costUsd = 0 }) => n + costUsd,
    0,
  );
  const repeats = story.filter(
    (each) =>
      each.version === version &&
      each.kind === 'repeated' &&
      each.outcome === 'good' &&
      isIn(each) &&
      answered(each),
  );
  const badSeconds = [...new Set(unique.map(({ at }) => secondOf(at)))].reduce((sum, second) => {
    const asked = unique.filter(({ at }) => secondOf(at) === second);
    const lost = asked.filter((each) => answered(each) && /bad|degraded/u.test(each.outcome));
    return sum + lost.length / asked.length;
  }, 0);
  return {
    asked: seen.length,
    good: good.length,
    bad,
    shed: were('shed').length,
    degraded: were('degraded').length,
    goodRate: good.length + bad === 0 ? null : good.length / (good.length + bad),
    firstTokenP50Ms: firstTokens[Math.ceil(firstTokens.length * 0.5) - 1] ?? null,
    firstTokenP95Ms: firstTokens[Math.ceil(firstTokens.length * 0.95) - 1] ?? null,
    costPerThousandGoodUsd: good.length === 0 ? null : (1_000 * cost) / good.length,
    hitRate:
      repeats.length === 0 ? null : repeats.filter(({ cached }) => cached).length / repeats.length,
    badSeconds: expect.closeTo(badSeconds, 9),
    budgetBurnt: expect.closeTo(badSeconds / (0.01 * 30 * 86_400), 9),
  };
}

test('whatever happens in whatever order, the figures are those of the whole story', () => {
  fc.assert(
    fc.property(askings, (story) => {
      let now = 0;
      const window = createWindow({ length, now: () => now });
      const asks = story.map((each) => ({
        at: each.at,
        happen: () => window.asked(each),
      }));
      const answers = story.map(({ tookMs, ...each }) => ({
        at: each.at + tookMs,
        happen: () => window.answered(answerOf(each)),
      }));
      // At the same moment a question comes before an answer, as both were put here.
      for (const each of [...asks, ...answers].sort((a, b) => a.at - b.at)) {
        if (each.at > untilMs) continue;
        now = each.at;
        each.happen();
      }
      now = untilMs;
      expect(window.figures('v1', 0.99)).toEqual(naively(story, 'v1'));
      expect(window.figures('v2', 0.99)).toEqual(naively(story, 'v2'));
      const seconds = window.seconds();
      expect(seconds.map(({ at }) => at)).toEqual(
        seconds.map(({ at }) => at).toSorted((a, b) => a - b),
      );
      expect(seconds.length).toBeLessThanOrEqual(length);
      expect(seconds.reduce((sum, { versions }) => sum + (versions.v1?.asked ?? 0), 0)).toBe(
        naively(story, 'v1').asked,
      );
    }),
  );
});

test('an answer changes the second in which was asked, and a look at it takes the change away', () => {
  let now = 5_400;
  const window = createWindow({ length: 180, now: () => now });
  window.asked({ version: 'v1', at: now, kind: 'unique' });
  window.asked({ version: 'v2', at: now, kind: 'unique' });
  const asked = { asked: 1, good: 0, bad: 0, shed: 0 };
  expect(window.changed()).toEqual([{ at: 5_000, versions: { v1: asked, v2: asked } }]);
  expect(window.changed()).toEqual([]);
  now = 9_100;
  window.asked({ version: 'v2', at: now, kind: 'unique' });
  window.answered(answerOf({ version: 'v1', at: 5_400, outcome: 'degraded' }));
  expect(window.changed()).toEqual([
    { at: 5_000, versions: { v1: { ...asked, bad: 1 }, v2: asked } },
    { at: 9_000, versions: { v2: asked } },
  ]);
});

test('nothing asked, nothing to tell', () => {
  const { goodRate, firstTokenP95Ms, hitRate, badSeconds } = createWindow({
    length: 180,
  }).figures('v1', 0.95);
  expect({ goodRate, firstTokenP95Ms, hitRate, badSeconds }).toEqual({
    goodRate: null,
    firstTokenP95Ms: null,
    hitRate: null,
    badSeconds: 0,
  });
});

test('a percentile by the nearest rank is one of the values', () => {
  const values = [15, 20, 35, 40, 50];
  // The example of Wikipedia's "Percentile", the nearest-rank method.
  expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => nearestRank(values, share))).toEqual([
    15, 20, 20, 35, 50,
  ]);
  expect(nearestRank([], 0.5)).toBeNull();
});
