import type { Heard } from './heard.ts';

/** A few seconds of a run. */
export type Moment = {
  /** Where it begins, in seconds since the first question. */
  readonly second: number;
  readonly good: number;
  readonly bad: number;
  readonly shed: number;
};

/** Long enough for some questions at the usual paces, short enough to see a fault begin. */
export const MOMENT_SECONDS = 2;
const SECOND_MS = 1_000;

/**
 * What became of the questions of each moment, without a gap. The last one is left out where it is
 * not the only one: nobody asked until its end.
 */
export const overTime = (heard: Heard): readonly Moment[] => {
  const first = heard.answers[0]?.askedAt;
  if (first === undefined) return [];
  const momentOf = (at: number) => Math.floor((at - first) / SECOND_MS / MOMENT_SECONDS);
  const last = momentOf(heard.answers.at(-1)?.askedAt ?? first);
  const moments = Array.from({ length: last + 1 }, (_, index) => ({
    second: index * MOMENT_SECONDS,
    good: 0,
    bad: 0,
    shed: 0,
  }));
  for (const { askedAt, outcome } of heard.answers) {
    const moment = moments[momentOf(askedAt)];
    if (moment === undefined) continue;
    if (outcome === 'good') moment.good += 1;
    else if (outcome === 'shed') moment.shed += 1;
    else moment.bad += 1;
  }
  return moments.length > 1 ? moments.slice(0, -1) : moments;
};
