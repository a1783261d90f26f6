import { expect, it } from 'vitest';
import { usageOf } from '../../src/account/usage-of.ts';

const used = (day: string, provider: string, calls: number, tokens: number, costUsd = 0) => ({
  day,
  provider,
  calls,
  inputTokens: tokens,
  outputTokens: tokens,
  costUsd,
});

it('has every day of the period, also those on which nothing happened', () => {
  expect(usageOf([], '2026-03-02', 4)).toEqual({
    days: ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'],
    providers: [],
    total: { calls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 },
    tokensMax: 0,
    rows: [],
  });
});

it('draws every provider on the same days and the same scale, the busiest first', () => {
  const usage = usageOf(
    [
      used('2026-11-20', 'anthropic', 1, 10, 0.25),
      used('2026-11-20', 'openai', 2, 5, 0.5),
      used('2026-11-21', 'openai', 3, 50, 0.25),
    ],
    '2026-11-21',
    3,
  );
  expect(usage.providers.map(({ provider, tokensByDay }) => [provider, tokensByDay])).toEqual([
    ['openai', [0, 10, 100]],
    ['anthropic', [0, 20, 0]],
  ]);
  expect(usage.tokensMax).toBe(100);
  expect(usage.rows.map(({ day, provider }) => `${day} ${provider}`)).toEqual([
    '2026-11-21 openai',
    '2026-11-20 anthropic',
    '2026-11-20 openai',
  ]);
  expect(usage.providers[0]).toMatchObject({ calls: 5, inputTokens: 55, costUsd: 0.75 });
  expect(usage.total).toEqual({ calls: 6, inputTokens: 65, outputTokens: 65, costUsd: 1 });
});

it('leaves out what lies outside, so that bars and sums agree', () => {
  const usage = usageOf([used('2026-11-01', 'openai', 9, 9, 9)], '2026-11-21', 7);
  expect(usage.providers).toEqual([]);
  expect(usage.total.calls).toBe(0);
});
