import { numberOf } from './format/number-of.ts';
import { orDash } from './format/or-dash.ts';
import { percent } from './format/percent.ts';
import type { Report } from './report.ts';
import { figureRows } from './text/figure-rows.ts';
import { reading } from './text/reading.ts';
import { thresholdSentence } from './text/threshold-sentence.ts';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The report as a page of text. */
export const markdownReport = (report: Report): string => {
  const { record, versions } = report;
  const { plan, machine, commit } = record;
  const names = versions.map(({ version }) => version.toUpperCase());
  const table = figureRows(plan).map(({ name, of }) => row([name, ...versions.map(of)]));
  const phases = plan.phases.map((phase, index) =>
    row([
      phase.name,
      numberOf(phase.perSecond, 1),
      ...versions.map((each) => orDash(each.phases[index]?.figures.goodRate, percent)),
    ]),
  );
  const judged = versions.flatMap(({ version, thresholds }) =>
    thresholds.map(
      (each) =>
        `- ${version.toUpperCase()}: ${each.held ? 'cumprido' : '**não cumprido**'}: ` +
        `${thresholdSentence(each)}.`,
    ),
  );
  const reasons = versions.flatMap(({ version, figures }) =>
    figures.reasons.map(({ reason, count }) => `- ${version.toUpperCase()}: ${count} × ${reason}`),
  );
  return [
    `# ${plan.title}: ${plan.question}`,
    '',
    `${record.at.slice(0, 16).replace('T', ' ')} UTC · \`${record.command}\` · ${machine.cores} núcleos, ` +
      `${machine.model}, ${machine.system}, Node ${machine.node} · ${record.generator}` +
      `${commit === '' ? '' : ` · commit ${commit}`}`,
    '',
    row(['', ...names]),
    row(['---', ...names.map(() => '---')]),
    ...table,
    '',
    '## Como ler',
    '',
    ...reading(report).flatMap((paragraph) => [paragraph, '']),
    '## Fase por fase: respostas boas',
    '',
    row(['fase', 'perguntas por segundo', ...names]),
    row(['---', '---', ...names.map(() => '---')]),
    ...phases,
    '',
    '## Limites',
    '',
    ...judged,
    '',
    ...(reasons.length === 0 ? [] : ['## O que houve com as outras', '', ...reasons, '']),
  ].join('\n');
};
