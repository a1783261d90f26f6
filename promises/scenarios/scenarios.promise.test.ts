import { beforeAll, describe, expect, it } from 'vitest';
import { allScenarios } from './all-scenarios.ts';
import { clockAt } from './clock.ts';
import { contestantIds } from './contestant.ts';
import { type Results, runContestants } from './run-contestants.ts';
import type { Scenario } from './scenario.ts';

/** A fifth of the time: `node scripts/scenarios.ts --full` takes all of it. */
const SCALE = 0.2;
const RUN_LIMIT_MS = 900_000;
/** An outage and a limit that are mostly waited for. */
const WAITING = ['S15', 'X16'];

/** Those are played on systems of their own, beside the others. */
const lanesOf = (scenarios: readonly Scenario[]) => {
  const isWaiting = ({ id }: Scenario) => WAITING.includes(id);
  return [scenarios.filter(isWaiting), scenarios.filter((each) => !isWaiting(each))];
};

describe('who survives what', () => {
  let lanes: readonly Results[];

  beforeAll(async () => {
    lanes = await Promise.all(
      lanesOf(allScenarios).map((scenarios) =>
        runContestants(contestantIds, scenarios, clockAt(SCALE)),
      ),
    );
  }, RUN_LIMIT_MS);

  describe.each(allScenarios)('$id $title', ({ id, verdicts }) => {
    it.each(contestantIds)('%s', (contestant) => {
      const result = lanes.flatMap((results) => results.get(contestant)?.get(id) ?? [])[0];
      expect(result?.verdict, result?.reasons.join('; ')).toBe(verdicts[contestant]);
    });
  });
});

it('V4 passes them all', () => {
  expect(allScenarios.filter(({ verdicts }) => verdicts.v4 !== 'pass')).toEqual([]);
});

it('in no scenario is everybody right, the naive one too', () => {
  const blind = allScenarios.filter(({ verdicts }) =>
    contestantIds.every((contestant) => verdicts[contestant] === 'pass'),
  );
  expect(blind).toEqual([]);
});
