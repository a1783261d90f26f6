import { burns } from '../slo/burns.ts';
import type { Slo } from '../slo/slo.ts';
import { grow } from './grow.ts';
import type { RuleTest } from './rule-test.ts';

type Outage = {
  readonly minutes: number;
  /** From its begin: still silent at the first, paging at the second. */
  readonly silent: number;
  readonly paging: number;
};

/** Everything fails after an hour in which nothing did. The times stand here by hand. */
const OUTAGES: Record<Slo['version'], Outage> = {
  v1: { minutes: 45, silent: 43, paging: 44 },
  v2: { minutes: 10, silent: 8, paging: 9.5 },
  v3: { minutes: 5, silent: 0.5, paging: 1.5 },
  v4: { minutes: 5, silent: 0, paging: 1 },
};
const BEFORE_MINUTES = 60;
const AFTER_MINUTES = 10;
/** What pages looks five minutes back. */
const SILENT_AFTER_MINUTES = 6;

const PACES = [0.9, 1.1, 3.3, 6.6, 15.84];
const STEADY_MINUTES = 15;
/** Enough that even a share of 0.9 of 0.01 % is a whole number. */
const MANY = 100_000;

/** What the alerts of a version must do, and what they must not. */
export const versionTests = (slo: Slo): readonly RuleTest[] => {
  const { version } = slo;
  const gone = `alertname="EvoluaNoServer",version="${version}"`;
  return [
    wholeOutage(slo),
    ...PACES.map((pace) => atPace(slo, pace)),
    {
      name: `${version}: without traffic nothing is said`,
      ...answers(version, grow(idle(STEADY_MINUTES)), grow(idle(STEADY_MINUTES))),
      promql_expr_test: [silentAt(STEADY_MINUTES, `version="${version}"`)],
    },
    {
      name: `${version}: nine bad answers wake nobody up`,
      ...answers(version, grow(idle(20)), grow(idle(10), { minutes: 0.5, perStep: 9 }, idle(9.5))),
      promql_expr_test: [silentAt(15, `version="${version}"`)],
    },
    {
      name: `${version}: a server that is gone for a minute pages`,
      interval: '30s',
      input_series: [
        { series: `up{job="evolua",version="${version}",instance="1"}`, values: '1x9 0x10' },
      ],
      promql_expr_test: [silentAt(5.5, gone), firingAt(7, gone)],
    },
  ];
};

const wholeOutage = ({ version, pagesHalf }: Slo): RuleTest => {
  const { minutes, silent, paging } = OUTAGES[version];
  const well = (wellMinutes: number) => ({ minutes: wellMinutes, perStep: 20 });
  const at = (minute: number) => BEFORE_MINUTES + minute;
  const over = at(minutes + SILENT_AFTER_MINUTES);
  const page = burning(version, '1h');
  const half = `alertname="EvoluaHalfBad",version="${version}"`;
  const halfTests = [silentAt(at(1), half), firingAt(at(4), half), silentAt(over, half)];
  return {
    name: `${version}: a whole outage pages in time and not before, and is soon over`,
    ...answers(
      version,
      grow(well(BEFORE_MINUTES), idle(minutes), well(AFTER_MINUTES)),
      grow(idle(BEFORE_MINUTES), well(minutes), idle(AFTER_MINUTES)),
    ),
    promql_expr_test: [
      silentAt(at(silent), page),
      firingAt(at(paging), page),
      silentAt(over, page),
      ...(pagesHalf ? halfTests : [silentAt(at(4), half)]),
    ],
  };
};

const atPace = ({ version, objective }: Slo, pace: number): RuleTest => {
  const perStep = Math.round(pace * (1 - objective) * MANY);
  return {
    name: `${version}: at ${pace} times the pace of the budget`,
    ...answers(
      version,
      grow({ minutes: STEADY_MINUTES, perStep: MANY - perStep }),
      grow({ minutes: STEADY_MINUTES, perStep }),
    ),
    promql_expr_test: burns.map(({ long, factor }) =>
      (factor < pace ? firingAt : silentAt)(STEADY_MINUTES, burning(version, long)),
    ),
  };
};

const answers = (version: string, good: string, bad: string) => {
  const seriesOf = (outcome: string) =>
    `evolua_answers_total{job="evolua",version="${version}",instance="1",outcome="${outcome}"}`;
  return {
    interval: '30s',
    input_series: [
      { series: seriesOf('ok'), values: good },
      { series: seriesOf('server'), values: bad },
    ],
  };
};

const burning = (version: string, window: string) =>
  `alertname="EvoluaBudgetBurning",version="${version}",window="${window}"`;

const idle = (minutes: number) => ({ minutes, perStep: 0 });

const firing = (alert: string) => `count(ALERTS{alertstate="firing",${alert}})`;

const silentAt = (minutes: number, alert: string) => ({
  expr: firing(alert),
  eval_time: `${minutes * 60}s`,
});

const firingAt = (minutes: number, alert: string) => ({
  ...silentAt(minutes, alert),
  exp_samples: [{ labels: '{}', value: 1 }],
});
