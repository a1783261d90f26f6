import { duration } from './format/duration.ts';
import { numberOf } from './format/number-of.ts';
import { orDash } from './format/or-dash.ts';
import { percent } from './format/percent.ts';
import type { Report } from './report.ts';
import { thresholdSentence } from './text/threshold-sentence.ts';

/** A run in a few lines, for the console. */
export const shortReport = ({ versions }: Report): readonly string[] => [
  '',
  ...versions.map(({ version, figures }) => {
    const { goodRate, interval, goodPerSecond, firstToken } = figures;
    const between = interval && ` (${percent(interval.low)} a ${percent(interval.high)})`;
    const times = [firstToken.p50, firstToken.p95, firstToken.p99];
    return [
      version.toUpperCase(),
      `${orDash(goodRate, percent)} boas${between ?? ''}`,
      `${numberOf(goodPerSecond, 1)} boas por segundo`,
      `primeiro token ${times.map((ms) => orDash(ms, duration)).join(' / ')} (p50/p95/p99)`,
    ].join(' · ');
  }),
  ...versions.flatMap(({ version, thresholds }) =>
    thresholds
      .filter(({ held }) => !held)
      .map((each) => `Limite não cumprido, ${version.toUpperCase()}: ${thresholdSentence(each)}`),
  ),
  '',
];
