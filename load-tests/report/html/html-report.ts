import { numberOf } from '../format/number-of.ts';
import { orDash } from '../format/or-dash.ts';
import { percent } from '../format/percent.ts';
import type { Report } from '../report.ts';
import { type FigureRow, figureRows } from '../text/figure-rows.ts';
import { reading } from '../text/reading.ts';
import { thresholdSentence } from '../text/threshold-sentence.ts';
import { versionNames } from '../text/version-names.ts';
import { escapeHtml } from './escape-html.ts';
import { look } from './look.ts';
import { plotsOf } from './plots-of.ts';
import { statePictures } from './state-pictures.ts';

const MARK =
  '<svg width="24" height="24" viewBox="0 0 26 26" fill="none" stroke-width="2.6" aria-hidden="true">' +
  '<path d="M3 23a20 20 0 0 1 20-20" stroke="var(--v4)"/>' +
  '<path d="M8.5 23A14.5 14.5 0 0 1 23 8.5" stroke="var(--v3)"/>' +
  '<path d="M14 23a9 9 0 0 1 9-9" stroke="var(--v2)"/>' +
  '<path d="M19.3 23a3.7 3.7 0 0 1 3.7-3.7" stroke="var(--v1)"/></svg>';

/** The report as one page that needs nothing else: no script, no other file, no network. */
export const htmlReport = async (report: Report): Promise<string> => {
  const { plan } = report.record;
  const title = `${plan.title}: ${plan.question}`;
  return `<!doctype html>
<html lang="pt-BR">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Evolua</title>
<style>${await look()}</style>
<main>
<header>
<div class="brand">${MARK}Evolua<span>teste de carga</span></div>
<h1>${escapeHtml(plan.title)}</h1>
<p class="asks">${escapeHtml(plan.question)}</p>
<p class="meta fig">${escapeHtml(metaOf(report))}</p>
</header>
${figuresTable(report)}
<h2>Como ler estes números</h2>
<div class="reading">${reading(report)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll(' %', '&nbsp;%')}</p>`)
    .join('')}</div>
<h2>As curvas</h2>
${plotsOf(report)}
<h2>Fase por fase: respostas boas</h2>
${phasesTable(report)}
<h2>Limites</h2>
<ul class="list">${thresholds(report)}</ul>
<h2>O que houve com as outras</h2>
${reasons(report)}
</main>
</html>
`;
};

const metaOf = ({ record }: Report): string => {
  const { machine, commit, at, command, generator } = record;
  const when = new Date(at).toLocaleString('pt-BR', { dateStyle: 'long', timeStyle: 'short' });
  return [
    when,
    command,
    `${machine.cores} núcleos, ${machine.model}, ${numberOf(machine.memoryMb / 1_024, 1)} GB`,
    `${machine.system}, Node ${machine.node}`,
    generator,
    ...(commit === '' ? [] : [`commit ${commit}`]),
  ].join(' · ');
};

const head = ({ versions }: Report, first: string): string =>
  `<thead><tr><th scope="col"><small>${escapeHtml(first)}</small></th>${versions
    .map(
      ({ version }) =>
        `<th scope="col" class="${version}">${version.toUpperCase()}` +
        `<small>${escapeHtml(versionNames[version])}</small></th>`,
    )
    .join('')}</tr></thead>`;

const line = (name: string, cells: readonly string[]): string =>
  `<tr><th scope="row">${escapeHtml(name)}</th>${cells
    .map((cell) => `<td>${escapeHtml(cell)}</td>`)
    .join('')}</tr>`;

const figuresTable = (report: Report): string => {
  const rows = figureRows(report.record.plan).map(({ name, of }: FigureRow) =>
    line(name, report.versions.map(of)),
  );
  return `<div class="scroll"><table class="main">${head(report, '')}<tbody>${rows.join('')}</tbody></table></div>`;
};

const phasesTable = (report: Report): string => {
  const rows = report.record.plan.phases.map(({ name, perSecond, seconds }, index) => {
    const pace = perSecond === 0 ? '' : `${numberOf(perSecond, 1)}/s, `;
    return line(
      `${name} (${pace}${seconds} s)`,
      report.versions.map((each) => orDash(each.phases[index]?.figures.goodRate, percent)),
    );
  });
  return `<div class="scroll"><table>${head(report, 'fase')}<tbody>${rows.join('')}</tbody></table></div>`;
};

const thresholds = ({ versions }: Report): string =>
  versions
    .flatMap(({ version, thresholds: judged }) =>
      judged.map(
        (each) =>
          `<li class="${version}">${statePictures[each.held ? 'good' : 'bad']}` +
          `<b>${version.toUpperCase()}</b><span>${each.held ? 'Cumprido' : 'Não cumprido'}: ` +
          `${escapeHtml(thresholdSentence(each))}.</span></li>`,
      ),
    )
    .join('');

const reasons = ({ versions }: Report): string => {
  const all = versions.flatMap(({ version, figures }) =>
    figures.reasons.map(
      ({ reason, count }) =>
        `<li class="${version}">${statePictures.bad}<b>${version.toUpperCase()}</b>` +
        `<span>${numberOf(count)} × ${escapeHtml(reason)}</span></li>`,
    ),
  );
  return all.length === 0
    ? '<p class="empty">Todas as respostas medidas foram boas.</p>'
    : `<ul class="list">${all.join('')}</ul>`;
};
