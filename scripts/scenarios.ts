import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allScenarios } from '../promises/scenarios/all-scenarios.ts';
import { clockAt } from '../promises/scenarios/clock.ts';
import { contestantIds } from '../promises/scenarios/contestant.ts';
import { renderFigures } from '../promises/scenarios/render-figures.ts';
import { renderVerdicts } from '../promises/scenarios/render-verdicts.ts';
import { runContestants } from '../promises/scenarios/run-contestants.ts';

/**
 * node scripts/scenarios.ts [--full] [--only v4,naive] [S08 X21 …]
 * `--full` takes all the time that the scenarios take, and with all of them writes the page anew,
 * if every verdict is the one expected. `--page` runs nothing and writes what the data says.
 */
const SCALE = 0.2;
const page = fileURLToPath(new URL('../docs/cenarios.md', import.meta.url));
const FIGURES = '## Números';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const isWanted = (id: string, wanted: readonly string[]) =>
  wanted.length === 0 || wanted.includes(id);
const scenarios = allScenarios.filter(({ id }) => isWanted(id, positionals));
const contestants = contestantIds.filter((id) => isWanted(id, values.only?.split(',') ?? []));

const writePage = async (figures: string) =>
  writeFile(page, [renderVerdicts(), figures].filter(Boolean).join('\n'));

const run = async () => {
  let surprises = 0;
  const clock = clockAt(values.full ? 1 : SCALE);
  const results = await runContestants(contestants, scenarios, clock, (id, scenario, result) => {
    const { verdict, reasons, totalMs = 0, calls } = result;
    const expected = scenario.verdicts[id];
    if (verdict !== expected) surprises += 1;
    const said = verdict === expected ? verdict : `${verdict} (esperado: ${expected})`;
    console.log(
      [scenario.id, id.padEnd(5), said, `${totalMs} ms`, `${calls}×`, reasons.join('; ')].join(
        '  ',
      ),
    );
  });
  if (surprises > 0) {
    console.error(`\n${surprises} veredito(s) fora do esperado`);
    process.exitCode = 1;
  } else if (
    values.full &&
    scenarios.length * contestants.length === allScenarios.length * contestantIds.length
  ) {
    await writePage(renderFigures(results));
  }
};

if (values.page) {
  const before = await readFile(page, 'utf8').catch(() => '');
  const at = before.indexOf(FIGURES);
  await writePage(at < 0 ? '' : before.slice(at));
} else await run();
