import type { HeardAnswer } from '@evolua/lab/classroom/heard-answer';
import { judge } from '@evolua/lab/traffic/judge';

type Sample = readonly [metric: string, value: number | undefined];

const SECOND_MS = 1_000;

/** What was heard of an answer, as lines of k6's JSON output: the report reads both alike. */
export const pointsOf = (
  heard: HeardAnswer,
  { phase, failure }: { readonly phase: string; readonly failure: string | undefined },
): readonly string[] => {
  const { at, totalMs, firstTokenMs, summary, end } = heard;
  const outcome = judge(heard);
  const isGood = outcome === 'good';
  const time = new Date(at + totalMs).toISOString();
  const reason = isGood ? '' : (failure ?? titleOf(end.problem) ?? 'Fora do prazo');
  const serverMs = summary?.firstTokenMs ?? undefined;
  const writingMs = summary && serverMs !== undefined ? summary.totalMs - serverMs : 0;
  const samples: readonly Sample[] = [
    ['answer_ms', totalMs],
    ['cost_usd', summary?.costUsd ?? undefined],
    ['from_cache', summary && Number(summary.cached)],
    ['first_token_ms', isGood ? serverMs : undefined],
    ['outside_first_token_ms', isGood ? firstTokenMs : undefined],
    [
      'tokens_per_second',
      isGood && summary && writingMs > 0 && !summary.cached
        ? (summary.usage.outputTokens * SECOND_MS) / writingMs
        : undefined,
    ],
  ];
  return samples.flatMap(([metric, value]) =>
    value === undefined
      ? []
      : JSON.stringify({
          metric,
          type: 'Point',
          data: { time, value, tags: { phase, outcome, reason } },
        }),
  );
};

const titleOf = (problem: unknown): string | undefined =>
  (problem as { readonly title?: string } | undefined)?.title;
