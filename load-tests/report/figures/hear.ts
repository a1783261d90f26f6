import type { Heard } from './heard.ts';
import type { Point } from './point.ts';

type Draft = { -readonly [Key in keyof Heard]: Heard[Key][number][] };

/** Which list a metric fills. */
const LISTS = {
  first_token_ms: 'firstTokensMs',
  outside_first_token_ms: 'outsideFirstTokensMs',
  tokens_per_second: 'tokensPerSecond',
  cost_usd: 'costsUsd',
  from_cache: 'fromCache',
  resumed_whole: 'resumedWhole',
  dropped_iterations: 'dropped',
} as const;

/** Sorts samples into what is wanted of them. */
export const hear = async (points: AsyncIterable<Point> | Iterable<Point>): Promise<Heard> => {
  const heard: Draft = {
    answers: [],
    firstTokensMs: [],
    outsideFirstTokensMs: [],
    tokensPerSecond: [],
    costsUsd: [],
    fromCache: [],
    resumedWhole: [],
    dropped: [],
    fault: [],
  };
  for await (const { metric, at, value, tags } of points) {
    const { phase = '', outcome = 'bad', reason = '' } = tags;
    if (metric === 'answer_ms') {
      // A sample is taken at the end.
      heard.answers.push({ askedAt: at - value, totalMs: value, outcome, reason, phase });
    } else if (metric === 'fault') heard.fault.push({ at, value });
    else if (metric in LISTS) heard[LISTS[metric as keyof typeof LISTS]].push({ phase, value });
  }
  heard.answers.sort((one, other) => one.askedAt - other.askedAt);
  return heard;
};
