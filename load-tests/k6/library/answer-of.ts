import type { AnswerSummary } from '@evolua/chat-core/domain/answer-summary';
import type { RefinedResponse } from 'k6/http';
import type { Answer } from './answer.ts';
import { readEvents } from './read-events.ts';
import { textOf } from './text-of.ts';

type Problem = { readonly code?: string; readonly title?: string };

const OK = 200;
/** Source: k6's error codes. */
const REQUEST_TIMEOUT = 1_050;

/** Reads a response to a question; `totalMs` from its sending. */
export const answerOf = (response: RefinedResponse<'text'>, totalMs: number): Answer => {
  const { status, error_code: errorCode } = response;
  if (status !== OK) return refusal(response, totalMs);
  const events = readEvents(response.body);
  const last = events.at(-1);
  const ended = last?.event === 'done' || last?.event === 'error' ? last.event : 'lost';
  const summary = ended === 'done' ? (last?.data as AnswerSummary | undefined) : undefined;
  const cutShort = errorCode === REQUEST_TIMEOUT ? 'Demorou mais de 20 s' : 'Cortada no meio';
  return {
    end: { status, ended },
    events,
    text: textOf(events),
    summary,
    firstTokenMs: summary?.firstTokenMs ?? undefined,
    totalMs,
    reason: summary ? undefined : String(last?.data.title ?? cutShort),
  };
};

const refusal = (response: RefinedResponse<'text'>, totalMs: number): Answer => {
  const { status, error_code: errorCode } = response;
  const problem = problemIn(response.body);
  const retryAfter = response.headers['Retry-After'] ?? null;
  const nobody = errorCode === REQUEST_TIMEOUT ? 'Demorou mais de 20 s' : 'Ninguém atendeu';
  return {
    end: { status, problem, retryAfter, ended: 'refused' },
    events: [],
    text: '',
    summary: undefined,
    firstTokenMs: undefined,
    totalMs,
    reason: problem.title ?? (status === 0 ? nobody : `HTTP ${status}`),
  };
};

const problemIn = (body: string | null): Problem => {
  try {
    return JSON.parse(body ?? '') as Problem;
  } catch {
    return {};
  }
};
