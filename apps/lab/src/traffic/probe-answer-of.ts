import type { HeardAnswer } from '../classroom/heard-answer.ts';
import { judge } from './judge.ts';
import type { ProbeAnswer } from './probe-answer.ts';

/** What was heard, judged. */
export function probeAnswerOf(heard: HeardAnswer): ProbeAnswer {
  const { version, at, question, kind, firstTokenMs, totalMs, route, summary, end } = heard;
  return {
    version,
    at,
    outcome: judge(heard),
    firstTokenMs,
    totalMs,
    status: end.status,
    route: route.map(({ step }) => step),
    provider: summary?.provider,
    cached: summary?.cached ?? false,
    degraded: summary?.degraded ?? false,
    costUsd: summary?.costUsd ?? undefined,
    servedBy: end.servedBy,
    question,
    kind,
  };
}
