import { parseArgs } from 'node:util';
import { allScenarios } from '../promises/scenarios/all-scenarios.ts';
import { clockAt } from '../promises/scenarios/clock.ts';
import { type ContestantId, contestantIds } from '../promises/scenarios/contestant.ts';
import { runContestants } from '../promises/scenarios/run-contestants.ts';

/**
 * npm run scenarios -- [--full] [--only v4,naive] [S08 X21 …]
 * `--full`: nothing is scaled, and the figures of docs/cenarios.md are written anew.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const wanted =
  positionals.length === 0
    ? allScenarios
    : allScenarios.filter(({ id }) => positionals.includes(id));
const ids = values.only === undefined ? contestantIds : (values.only.split(',') as ContestantId[]);

const results = await runContestants(
  ids,
  wanted,
  clockAt(values.full ? 1 : 0.2),
  (id, scenario, result) => {
    const { verdict, reasons, totalMs, calls } = result;
    const expected = scenario.verdicts[id];
    const mark = verdict === expected ? ' ' : '✗';
    console.log(
      `${mark} ${scenario.id} ${id.padEnd(5)} ${verdict.padEnd(7)} (${expected}) ${totalMs} ms, ${calls} chamadas ${reasons.join('; ')}`,
    );
  },
);
process.exitCode = 0;
