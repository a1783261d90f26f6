/** One of the ways in which a budget burns too fast. */
export type Burn = {
  readonly severity: 'page' | 'ticket';
  readonly long: '1h' | '6h' | '1d' | '3d';
  /** Ends the alert soon after the failures have ended. */
  readonly short: '5m' | '30m' | '2h' | '6h';
  /** Where a few bad answers are too few: the longest window up to `long` that is not an average. */
  readonly counted: '1h' | '6h';
  /** How many times faster than the budget of 30 days lasts. */
  readonly factor: number;
  /** What of that budget is gone when it fires. */
  readonly spentText: string;
  readonly longText: string;
};

/** Source: Google, The Site Reliability Workbook, "Alerting on SLOs", table 5-8. */
export const burns: readonly Burn[] = [
  {
    severity: 'page',
    long: '1h',
    short: '5m',
    counted: '1h',
    factor: 14.4,
    spentText: '2%',
    longText: 'da última hora',
  },
  {
    severity: 'page',
    long: '6h',
    short: '30m',
    counted: '6h',
    factor: 6,
    spentText: '5%',
    longText: 'das últimas 6 horas',
  },
  {
    severity: 'ticket',
    long: '1d',
    short: '2h',
    counted: '6h',
    factor: 3,
    spentText: '10%',
    longText: 'do último dia',
  },
  {
    severity: 'ticket',
    long: '3d',
    short: '6h',
    counted: '6h',
    factor: 1,
    spentText: '10%',
    longText: 'dos últimos 3 dias',
  },
];
