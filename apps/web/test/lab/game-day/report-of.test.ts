import { expect, it } from 'vitest';
import { formatBurnt } from '../../../src/lab/game-day/format-burnt.ts';
import { orderOf } from '../../../src/lab/game-day/order-of.ts';
import { reportOf } from '../../../src/lab/game-day/report-of.ts';
import { runView } from '../../support/run-view.ts';

it('counts, by version, what held, and says what did not', () => {
  const lost = { sentence: '40 % de respostas boas (esperado: pelo menos 90 %)', held: false };
  const kept = { sentence: 'voltou em 3 s', held: true };
  const lines = reportOf({
    seed: 7,
    versions: ['v3', 'v4'],
    startedAt: 0,
    endedAt: 9,
    plan: ['openai-fora', 'redis-some'],
    state: 'stopped',
    budgetBurnt: { v3: 0.031 },
    runs: [
      runView({ phase: 'done', verdicts: { v3: { held: false, expectations: [lost, kept] } } }),
      runView({
        experimentId: 'redis-some',
        phase: 'done',
        verdicts: { v3: { held: true, expectations: [kept] } },
      }),
    ],
  });
  expect(lines).toEqual([
    {
      version: 'v3',
      held: 1,
      judged: 2,
      budgetBurnt: 0.031,
      missed: [{ experimentId: 'openai-fora', sentence: lost.sentence }],
    },
    { version: 'v4', held: 0, judged: 0, budgetBurnt: undefined, missed: [] },
  ]);
});

it('takes an order as it was written, or names the field that is at fault', () => {
  expect(orderOf({ seed: '42', who: 'v4', rounds: '20' })).toEqual({
    seed: 42,
    rounds: 20,
    versions: ['v4'],
  });
  expect(orderOf({ seed: '0', who: 'all', rounds: '1' })).toEqual({ seed: 0, rounds: 1 });
  for (const seed of ['', '-1', '1,5', '4294967296', '1e3', ' ']) {
    expect(orderOf({ seed, who: 'all', rounds: '5' })).toEqual({ wrong: 'seed' });
  }
  for (const rounds of ['0', '21', '', '2.5']) {
    expect(orderOf({ seed: '1', who: 'all', rounds })).toEqual({ wrong: 'rounds' });
  }
});

it('says a share without more figures than it has', () => {
  expect([0, 0.00001, 0.00042, 0.031, 0.12, 3.104].map(formatBurnt)).toEqual(
    ['0 %', '< 0,01 %', '0,042 %', '3,1 %', '12 %', '310 %'].map((each) =>
      each.replace(/ %/u, '\u00a0%'),
    ),
  );
});
