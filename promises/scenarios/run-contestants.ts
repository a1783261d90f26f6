import type { Clock } from './clock.ts';
import type { Contestant, ContestantId, VersionId } from './contestant.ts';
import { type Result, runScenario } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';
import { startNaive } from './start-naive.ts';
import { startVersion } from './start-version.ts';

/** By contestant, and then by the scenario's id. */
export type Results = ReadonlyMap<ContestantId, ReadonlyMap<string, Result>>;

/** Everybody at once, each in a system of its own; for each, one scenario after the other. */
export const runContestants = async (
  ids: readonly ContestantId[],
  scenarios: readonly Scenario[],
  clock: Clock,
  tell: (id: ContestantId, scenario: Scenario, result: Result) => void = () => undefined,
): Promise<Results> => {
  const results = await Promise.all(
    ids.map(
      async (id) => [id, await runAll(await start(id, clock), scenarios, clock, tell)] as const,
    ),
  );
  return new Map(results);
};

const start = (id: ContestantId, clock: Clock): Promise<Contestant> =>
  id === 'naive' ? startNaive() : startVersion(id satisfies VersionId, clock);

const runAll = async (
  contestant: Contestant,
  scenarios: readonly Scenario[],
  clock: Clock,
  tell: (id: ContestantId, scenario: Scenario, result: Result) => void,
) => {
  const results = new Map<string, Result>();
  try {
    for (const scenario of scenarios) {
      const result = await runScenario(scenario, contestant, clock);
      results.set(scenario.id, result);
      tell(contestant.id, scenario, result);
    }
    return results;
  } finally {
    await contestant.close();
  }
};
