import type { AnswerSummary } from '@evolua/chat-core/domain/answer-summary';
import type { HeardAnswer } from '../../src/classroom/heard-answer.ts';

/** What `done` says of a usual answer. */
export function aSummary(summary: Partial<AnswerSummary> = {}): AnswerSummary {
  return {
    reason: 'stop',
    usage: { inputTokens: 20, outputTokens: 100, source: 'provider' },
    costUsd: 0.0001,
    provider: 'openai',
    model: 'gpt-4o-mini',
    cached: false,
    degraded: false,
    firstTokenMs: 290,
    totalMs: 2_990,
    ...summary,
  };
}

/** A good answer of V1, but for what is given. */
export function aHeardAnswer(heard: Partial<HeardAnswer> = {}): HeardAnswer {
  return {
    traceId: '0af7651916cd43dd8448eb211c80319c',
    version: 'v1',
    question: 'Explique p95 e p99.',
    kind: 'unique',
    at: 1_000_000,
    firstTokenMs: 300,
    totalMs: 3_000,
    route: [],
    summary: aSummary(),
    end: { status: 200, ended: 'done' },
    ...heard,
  };
}
