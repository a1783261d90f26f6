import type { Heard } from './heard.ts';

/** From when to when a fault was in force, in seconds since the first question. */
export const faultBand = (
  heard: Heard,
): { readonly from: number; readonly until: number } | undefined => {
  const first = heard.answers[0]?.askedAt;
  const broken = heard.fault.find(({ value }) => value === 1)?.at;
  if (first === undefined || broken === undefined) return undefined;
  const repaired = heard.fault.find(({ at, value }) => value === 0 && at > broken)?.at;
  const last = heard.answers.at(-1)?.askedAt ?? broken;
  const secondOf = (at: number) => (at - first) / 1_000;
  return { from: secondOf(broken), until: secondOf(repaired ?? last) };
};
