import { MOMENT_SECONDS } from '../figures/over-time.ts';
import { numberOf } from '../format/number-of.ts';
import { percent } from '../format/percent.ts';
import { linePlot } from '../plots/line-plot.ts';
import { niceMax } from '../plots/nice-max.ts';
import type { Series } from '../plots/plot.ts';
import { rangePlot } from '../plots/range-plot.ts';
import type { Report, VersionReport } from '../report.ts';
import { escapeHtml } from './escape-html.ts';

const seconds = (value: number) => `${numberOf(Math.round(value))} s`;

/** Every picture of a report, in the order in which it is read. */
export const plotsOf = ({ record, versions }: Report): string => {
  const { plan } = record;
  const band = versions.map((each) => each.band).find((each) => each !== undefined);
  const named = band && { ...band, name: plan.fault?.title ?? '' };
  const ramp = plan.id === 'rampa' ? knee(versions) : '';
  return [
    figure(
      'Respostas boas ao longo do tempo',
      `Parte das perguntas de cada ${MOMENT_SECONDS} s que teve resposta boa. Resposta de emergência conta como ruim; quem foi dispensado não conta.`,
      linePlot({
        label: 'Taxa de respostas boas de cada versão ao longo da rodada',
        series: versions.map((each) => series(each, ({ good, bad }) => share(good, good + bad))),
        band: named,
        yMax: 1,
        yOf: percent,
        xOf: seconds,
        endOf: percent,
      }),
    ),
    ramp,
    figure(
      'Respostas boas por segundo',
      'O que chegou a ser respondido direito, no segundo em que foi perguntado.',
      ratePlot(versions, named),
    ),
    figure(
      'Tempo até o primeiro token',
      'Das respostas boas, como o servidor conta: o disco é o p50, a barra vai até o p95, a linha fina até o p99.',
      rangePlot(
        'p50, p95 e p99 do tempo até o primeiro token de cada versão',
        versions.map(({ version, figures }) => ({ version, values: figures.firstToken })),
      ),
    ),
    usePlot(versions, 'memory'),
    usePlot(versions, 'cpu'),
  ].join('');
};

const figure = (title: string, caption: string, picture: string): string =>
  `<figure><figcaption><h3>${escapeHtml(title)}</h3><p>${escapeHtml(caption)}</p></figcaption>` +
  `<div class="scroll">${picture}</div></figure>`;

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

const series = (
  { version, moments }: VersionReport,
  of: (moment: VersionReport['moments'][number]) => number | null,
): Series => ({
  version,
  points: moments.map((moment) => ({ x: moment.second + MOMENT_SECONDS / 2, y: of(moment) })),
});

const ratePlot = (
  versions: readonly VersionReport[],
  band: { readonly from: number; readonly until: number; readonly name: string } | undefined,
): string => {
  const all = versions.map((each) => series(each, ({ good }) => good / MOMENT_SECONDS));
  const max = Math.max(0, ...all.flatMap(({ points }) => points.map(({ y }) => y ?? 0)));
  return linePlot({
    label: 'Respostas boas por segundo de cada versão ao longo da rodada',
    series: all,
    band,
    yMax: niceMax(max),
    yOf: (value) => numberOf(value, 1),
    xOf: seconds,
    endOf: (value) => numberOf(value, 1),
  });
};

/** Offered against answered: where a curve leaves the diagonal, the version does not keep up. */
const knee = (versions: readonly VersionReport[]): string => {
  const max = Math.max(
    1,
    ...versions.flatMap(({ phases }) => phases.map(({ phase }) => phase.perSecond)),
  );
  return figure(
    'O joelho',
    'Perguntas por segundo, na horizontal, e respostas boas por segundo, na vertical. Quem acompanha sobe na diagonal; onde a curva se deita é o joelho.',
    linePlot({
      label: 'Respostas boas por segundo conforme as perguntas por segundo',
      series: versions.map(({ version, phases }) => ({
        version,
        points: phases.map(({ phase, figures }) => ({
          x: phase.perSecond,
          y: figures.goodPerSecond,
        })),
      })),
      yMax: niceMax(max),
      yOf: (value) => numberOf(value, 1),
      xOf: (value) => `${numberOf(value, 1)}/s`,
      endOf: (value) => numberOf(value, 1),
    }),
  );
};

const USES = {
  memory: {
    title: 'Memória',
    caption: 'Servidores, Postgres e Redis de cada versão (soma de PSS).',
    of: (sample: VersionReport['run']['samples'][number]) => sample.memoryMb ?? null,
    format: (value: number) => `${numberOf(value)} MB`,
  },
  cpu: {
    title: 'Processador',
    caption: 'Núcleos ocupados por servidores, Postgres e Redis de cada versão.',
    of: (sample: VersionReport['run']['samples'][number]) => sample.cpu.version,
    format: (value: number) => numberOf(value, 2),
  },
};

const usePlot = (versions: readonly VersionReport[], what: keyof typeof USES): string => {
  const { title, caption, of, format } = USES[what];
  const all = versions.map(({ version, run, startedAt }) => ({
    version,
    points: run.samples
      .map((sample) => ({ x: (sample.at - startedAt) / 1_000, y: of(sample) }))
      .filter(({ x }) => x >= 0),
  }));
  const values = all.flatMap(({ points }) => points.flatMap(({ y }) => y ?? []));
  if (values.length === 0) return '';
  const picture = linePlot({
    label: `${title} de cada versão ao longo da rodada`,
    series: all,
    yMax: niceMax(Math.max(...values)),
    yOf: format,
    xOf: seconds,
    endOf: format,
  });
  return figure(title, caption, picture);
};
