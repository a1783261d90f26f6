import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { HeardAnswer } from '../classroom/heard-answer.ts';

const firstTokenMaxMs = 3_000;
const totalMaxMs = 20_000;
const tooMany = 429;
/** A 429 that the version passes on: not its own order, but its provider's failure. */
const ofTheProvider = 'throttled';

/**
 * What an answer is worth. Good (AVAILABILITY §4): 2xx, whole, not an emergency answer, its first
 * token within 3 s and its end within 20 s. Shed: turned away in order, by the version itself, and
 * told when to come back. Everything else is bad, and `degraded` says of a bad one that it was an
 * emergency answer.
 */
export function judge(
  heard: Pick<HeardAnswer, 'end' | 'summary' | 'firstTokenMs' | 'totalMs'>,
): RequestTrace['outcome'] {
  const { end, summary, firstTokenMs, totalMs } = heard;
  if (end.status === tooMany && end.retryAfter && codeOf(end.problem) !== ofTheProvider) {
    return 'shed';
  }
  if (end.ended !== 'done' || summary === undefined) return 'bad';
  if (summary.degraded) return 'degraded';
  // One that was stopped, or ran into a limit, is not whole.
  const isWhole = summary.reason === 'stop';
  const isInTime =
    firstTokenMs !== undefined && firstTokenMs <= firstTokenMaxMs && totalMs <= totalMaxMs;
  return isWhole && isInTime ? 'good' : 'bad';
}

function codeOf(problem: unknown): unknown {
  return (problem as { readonly code?: unknown } | undefined)?.code;
}
