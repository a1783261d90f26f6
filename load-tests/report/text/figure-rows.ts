import type { Plan } from '../../plans/plan.ts';
import { duration } from '../format/duration.ts';
import { numberOf } from '../format/number-of.ts';
import { orDash } from '../format/or-dash.ts';
import { percent } from '../format/percent.ts';
import type { VersionReport } from '../report.ts';

/** A row of the table that puts the versions beside each other. */
export type FigureRow = {
  readonly name: string;
  readonly of: (version: VersionReport) => string;
};

const integer = (value: number) => numberOf(value);
const memory = (value: number) => `${numberOf(value)} MB`;
const cores = (value: number) => `${numberOf(value, 2)} núcleo`;
const dollars = (value: number) => `US$ ${numberOf(value, 4)}`;

const COMMON: readonly FigureRow[] = [
  { name: 'respostas boas', of: ({ figures }) => orDash(figures.goodRate, percent) },
  {
    name: 'intervalo de 95 %',
    of: ({ figures }) =>
      orDash(figures.interval, ({ low, high }) => `${percent(low)} a ${percent(high)}`),
  },
  { name: 'perguntas', of: ({ figures }) => integer(figures.asked) },
  { name: 'ruins', of: ({ figures }) => integer(figures.bad) },
  { name: 'dispensadas (429)', of: ({ figures }) => integer(figures.shed) },
  { name: 'de emergência', of: ({ figures }) => integer(figures.degraded) },
  { name: 'boas por segundo', of: ({ figures }) => numberOf(figures.goodPerSecond, 2) },
  { name: 'primeiro token, p50', of: ({ figures }) => orDash(figures.firstToken.p50, duration) },
  { name: 'primeiro token, p95', of: ({ figures }) => orDash(figures.firstToken.p95, duration) },
  { name: 'primeiro token, p99', of: ({ figures }) => orDash(figures.firstToken.p99, duration) },
  {
    name: 'tokens por segundo',
    of: ({ figures }) => orDash(figures.tokensPerSecond, (value) => numberOf(value, 1)),
  },
  {
    name: 'custo por mil boas',
    of: ({ figures }) => orDash(figures.costPerThousandGoodUsd, dollars),
  },
  { name: 'processador da versão', of: ({ use }) => orDash(use.cpu?.version, cores) },
  { name: 'memória, máximo', of: ({ use }) => orDash(use.memoryMaxMb, memory) },
  { name: 'servidores, máximo', of: ({ use }) => orDash(use.instancesMax || null, integer) },
];

const calls: FigureRow = {
  name: 'chamadas ao provedor',
  of: ({ run }) => orDash(run.providerCalls, integer),
};
const hits: FigureRow = {
  name: 'vindas do cache',
  of: ({ figures }) => orDash(figures.hitRate, percent),
};
const resumed: FigureRow = {
  name: 'retomadas sem perda',
  of: ({ figures: { resumed: told } }) =>
    told.all === 0 ? '–' : `${integer(told.whole)} de ${integer(told.all)}`,
};
const knee: FigureRow = {
  name: 'acompanha até',
  of: ({ knee: found }) => orDash(found?.holds, (pace) => `${numberOf(pace, 1)}/s`),
};
const people: FigureRow = { name: 'pessoas', of: ({ run }) => orDash(run.users, integer) };

const OWN: Readonly<Partial<Record<Plan['asking'], readonly FigureRow[]>>> = {
  repeated: [calls, hits],
  identical: [calls, hits],
  resumed: [resumed],
  users: [people],
};

/** The rows for a scenario: what it is about comes first. */
export const figureRows = ({ id, asking }: Plan): readonly FigureRow[] => [
  ...(id === 'rampa' ? [knee] : []),
  ...(OWN[asking] ?? []),
  ...COMMON,
];
