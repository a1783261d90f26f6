import type { AnswerSummary } from '../domain/answer-summary.ts';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatEvent } from '../domain/chat-event.ts';
import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import { costOf } from '../domain/cost-of.ts';
import { errorCodeOf } from '../domain/error-code-of.ts';
import type { GenerationStatus } from '../domain/generation-status.ts';
import type { Logger } from '../domain/logger.ts';
import type { GenerationLog } from './generation-log.ts';
import type { StopReason } from './stop-reason.ts';
import { createTextCoalescer } from './text-coalescer.ts';

type Terminal =
  | { readonly kind: 'done'; readonly summary: AnswerSummary }
  | { readonly kind: 'error'; readonly code: ChatError['code']; readonly retryAfterMs?: number };

/** How an answer ended, before anybody is told. */
export type Ending = {
  readonly status: Exclude<GenerationStatus, 'running'>;
  readonly terminal: Terminal;
};

type Run = {
  readonly provider: ChatProvider;
  readonly request: ChatRequest;
  /** Aborted with a `StopReason`. */
  readonly signal: AbortSignal;
  readonly log: Pick<GenerationLog, 'append'>;
  readonly frameMs: () => number;
  readonly logger: Logger;
  /** `performance.now()` at the question's arrival. */
  readonly arrivedAtMs: number;
};

/**
 * Drives one provider stream to its end, writing text and route into the log. Never throws: an
 * error is an ending too. The terminal event is left to the caller, who first makes it durable.
 */
export const answerEvents = async (run: Run): Promise<Ending> => {
  const { provider, request, signal, log } = run;
  let firstTokenMs: number | null = null;
  const sinceArrival = () => Math.round(performance.now() - run.arrivedAtMs);
  const text = createTextCoalescer(run.frameMs, (frame) =>
    log.append({ kind: 'delta', text: frame }),
  );
  const summaryOf = (event: Pick<AnswerSummary, 'reason' | 'usage' | 'provider' | 'model'>) => ({
    cached: false,
    degraded: false,
    ...event,
    costUsd: costOf(request.context.attempts.calls),
    firstTokenMs,
    totalMs: sinceArrival(),
  });

  try {
    // Stopped before it began: nobody is asked.
    signal.throwIfAborted();
    for await (const event of provider.stream(request, signal)) {
      if (event.type === 'text-delta') {
        firstTokenMs ??= sinceArrival();
        text.add(event.text);
      } else if (event.type === 'route') {
        text.seal();
        log.append({ kind: 'route', step: event.step });
      } else if (event.type === 'finish') {
        text.seal();
        return { status: 'completed', terminal: { kind: 'done', summary: summaryOf(done(event)) } };
      }
    }
    throw new ChatError('truncated');
  } catch (error) {
    text.seal();
    if (signal.aborted && (signal.reason as StopReason) === 'stopped') {
      return {
        status: 'stopped',
        terminal: { kind: 'done', summary: summaryOf(stopped(request)) },
      };
    }
    const ending = failed(error, signal);
    run.logger.warn({ err: error, generationId: request.context.generationId }, 'answer failed');
    return ending;
  }
};

const done = ({ type: _type, calls: _calls, ...answer }: Extract<ChatEvent, { type: 'finish' }>) =>
  answer;

/** A stopped answer is paid for: its figures are those of the calls made until then. */
const stopped = (request: ChatRequest) => {
  const { calls } = request.context.attempts;
  const last = calls.at(-1);
  return {
    reason: 'stopped' as const,
    usage: last?.usage ?? { inputTokens: 0, outputTokens: 0, source: 'estimated' as const },
    provider: last?.provider ?? 'none',
    model: last?.model ?? request.model,
  };
};

const failed = (error: unknown, signal: AbortSignal): Ending => {
  const reason = signal.aborted ? (signal.reason as StopReason) : undefined;
  if (reason === 'shutdown' || reason === 'lost') {
    return { status: 'interrupted', terminal: { kind: 'error', code: 'interrupted' } };
  }
  const retryAfterMs = error instanceof ChatError ? error.retryAfterMs : undefined;
  return { status: 'error', terminal: { kind: 'error', code: errorCodeOf(error), retryAfterMs } };
};
