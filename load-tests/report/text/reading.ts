import type { Plan } from '../../plans/plan.ts';
import { duration } from '../format/duration.ts';
import { numberOf } from '../format/number-of.ts';
import { percent } from '../format/percent.ts';
import type { Report, VersionReport } from '../report.ts';
import { capacityReading } from './capacity-reading.ts';
import { kneeReading } from './knee-reading.ts';

const DROPPED_MAX = 0.01;
const BUSY = 0.9;

/** How far the figures go: what a reader must know before quoting one. A paragraph each. */
export const reading = (report: Report): readonly string[] => {
  const { versions, record } = report;
  if (versions.every(({ figures }) => figures.asked === 0)) {
    return ['Nenhuma resposta chegou a ser medida: nada do que segue diz algo sobre as versões.'];
  }
  return [
    sample(report),
    ...versions.flatMap((each) => capacityReading(each, record.plan)),
    ...versions.flatMap(kneeReading),
    ...apart(versions),
    ...outside(versions),
    shared(report),
    generator(report),
    ...(record.size.pace === 1 && record.size.time === 1 ? [] : [reduced(report)]),
  ].filter((sentence) => sentence !== '');
};

const name = ({ version }: VersionReport) => version.toUpperCase();

const sample = ({ versions }: Report): string => {
  const least = versions.toSorted((one, other) => one.figures.asked - other.figures.asked)[0];
  if (least === undefined) return '';
  const { asked, interval, goodRate } = least.figures;
  const tail = asked < 100 ? ' Com menos de cem respostas, o p99 é só a pior delas.' : '';
  const rate =
    interval === null || goodRate === null
      ? `A ${name(least)} não deu resposta boa nem ruim: dela não há taxa.`
      : `A taxa de ${percent(goodRate)} da ${name(least)}, de ${numberOf(asked)} perguntas, quer ` +
        `dizer entre ${percent(interval.low)} e ${percent(interval.high)} (Wilson, 95 %).`;
  return (
    `${rate} Nenhuma amostra deste tamanho distingue 99,9 % de 99,99 %: zero falhas em n perguntas ` +
    `só provam menos de 3 em n.${tail} É uma rodada só; perguntas da mesma rodada não são ` +
    'independentes, e a próxima rodada dará outros números.'
  );
};

/** Which differences are more than chance: intervals that do not overlap. */
const apart = (versions: readonly VersionReport[]): readonly string[] => {
  const rated = versions.flatMap((each) =>
    each.figures.interval === null ? [] : [{ name: name(each), ...each.figures.interval }],
  );
  if (rated.length < 2) return [];
  const pairs = rated.flatMap((one) =>
    rated.filter((other) => other.low > one.high).map((other) => `${other.name} e ${one.name}`),
  );
  return pairs.length === 0
    ? ['Os intervalos se sobrepõem: por esta rodada, nenhuma versão responde melhor que outra.']
    : [
        `Diferença maior que o acaso (intervalos separados), a primeira melhor: ${pairs.join('; ')}.`,
      ];
};

const shared = ({ record, versions }: Report): string => {
  const { cores, model, loadBefore } = record.machine;
  const used = versions.flatMap(({ use }) => use.cpu ?? []);
  const machine = Math.max(0, ...used.map((cpu) => cpu.machine));
  const others = Math.max(
    0,
    ...used.map((cpu) => cpu.machine - cpu.version - cpu.generator - cpu.lab - cpu.simulator),
  );
  const busy =
    used.length === 0
      ? ''
      : ` A máquina esteve até ${percent(machine / cores)} ocupada, em média de uma versão; ` +
        `programas que não são do teste usaram até ${numberOf(others, 2)} núcleo.`;
  const full =
    machine / cores > BUSY ? ' Faltou processador: os tempos são um teto, não uma medida.' : '';
  const turns = versions.length > 1 ? ' As versões foram perguntadas uma de cada vez.' : '';
  return (
    `Tudo dividiu ${cores} núcleos (${model}): quem pergunta, a versão, os bancos dela, o ` +
    `simulador dos provedores e o balanceador.${turns} Antes de começar, a carga da máquina era ` +
    `${numberOf(loadBefore, 1)}.${busy}${full} As respostas são do simulador, no ritmo de um ` +
    'modelo: primeiro token e custo comparam arquiteturas, não provedores.'
  );
};

const generator = ({ record, versions }: Report): string => {
  const used = versions.flatMap(({ use }) => use.cpu?.generator ?? []);
  const cpu =
    used.length === 0
      ? 'O processador do gerador não foi medido.'
      : `O gerador (${record.generator}) usou até ${numberOf(Math.max(...used), 2)} núcleo.`;
  const late = versions.filter(
    ({ figures: { dropped, asked } }) => dropped > DROPPED_MAX * (asked + dropped),
  );
  const dropped = versions.reduce((sum, { figures }) => sum + figures.dropped, 0);
  if (late.length > 0) {
    return (
      `${cpu} Ele deixou de fazer mais de 1 % das perguntas a ${late.map(name).join(', ')}: ali ` +
      'quem parou foi o gerador, e os números valem para menos perguntas do que se pediu.'
    );
  }
  const made = dropped === 0 ? 'Fez todas as perguntas' : `Deixou de fazer ${dropped} perguntas`;
  return `${cpu} ${made}${HOW[record.plan.asking] ?? OPEN}`;
};

const OPEN =
  ', no ritmo marcado, sem esperar pelas respostas anteriores (modelo aberto): uma versão lenta ' +
  'não recebe menos perguntas.';
const HOW: Readonly<Partial<Record<Plan['asking'], string>>> = {
  identical: ', todas no mesmo instante.',
  users:
    '. Aqui cada pessoa espera a resposta antes de perguntar de novo (modelo fechado): uma versão ' +
    'lenta recebe menos perguntas, e parece melhor do que é.',
};

/** Where the first token was seen to come: what the server says of it, against that. */
const outside = (versions: readonly VersionReport[]): readonly string[] => {
  const seen = versions.flatMap((each) => {
    const { firstToken, outsideFirstToken } = each.figures;
    if (firstToken.p50 === null || outsideFirstToken.p50 === null) return [];
    const [inner, outer] = [firstToken.p50, outsideFirstToken.p50].map(duration);
    return [`${name(each)} ${outer} (ela diz ${inner})`];
  });
  return seen.length === 0
    ? []
    : [`O primeiro token visto de fora, lendo o fluxo enquanto chega, p50: ${seen.join('; ')}.`];
};

const reduced = ({ record: { size } }: Report): string =>
  `Rodada em outro tamanho: ${numberOf(size.pace, 2)} do ritmo e ${numberOf(size.time, 2)} do ` +
  'tempo do cenário. Serve para ver que funciona, não para comparar com as outras.';
