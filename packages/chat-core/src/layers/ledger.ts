import { randomUUIDv7 } from 'node:crypto';
import type { CallLedger } from '../domain/call-ledger.ts';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatEvent } from '../domain/chat-event.ts';
import { errorCodeOf } from '../domain/error-code-of.ts';
import { estimatedUsage } from '../domain/estimated-usage.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import type { ProviderCall } from '../domain/provider-call.ts';
import type { RouteStep } from '../domain/route-step.ts';
import type { Usage } from '../domain/usage.ts';

type LedgerOptions = {
  /** US dollars for this usage; `null` when the model has no price. */
  readonly priceOf: (model: string, usage: Usage) => number | null;
  /** Tokens of a text, for the calls that ended before the provider could count them. */
  readonly estimateTokens: (text: string) => Promise<number>;
};

/** A refused call costs nothing; one that we gave up on had its prompt read. */
const BILLED_WITHOUT_TEXT = new Set<string>(['aborted', 'timeout_ttft', 'deadline']);
const NOTHING: Usage = { inputTokens: 0, outputTokens: 0, source: 'estimated' };

/**
 * Promise: every provider call leaves one row, with its tokens and its cost, also when it failed
 * or was aborted; and a step on the route at its first token, or where it failed.
 *
 * The row is opened before the provider is contacted and must be durable before the first piece of
 * the answer leaves. An abort loses the provider's own count, which comes last: the tokens are
 * then estimated, and the row says so.
 */
export const ledger =
  (book: CallLedger, { priceOf, estimateTokens }: LedgerOptions): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const { attempts } = request.context;
      attempts.count += 1;
      const attempt = attempts.count;
      const provider = inner.name;
      let model = inner.modelFor?.(request) ?? request.model;
      const callId = randomUUIDv7();
      const startedAtMs = performance.now();
      const elapsedMs = () => Math.round(performance.now() - startedAtMs);
      let firstTokenMs: number | null = null;
      let outcome: ProviderCall['outcome'] = 'aborted';
      let usage: Usage | undefined;
      let text = '';

      const opened = book.opened({
        callId,
        attempt,
        provider,
        model,
        startedAt: new Date(),
        context: request.context,
      });
      opened.catch(() => undefined);
      const close = async () => {
        const totalMs = elapsedMs();
        const billed = firstTokenMs !== null || BILLED_WITHOUT_TEXT.has(outcome);
        const estimated = () =>
          // No estimate is no reason to lose the row.
          estimatedUsage(request, text, estimateTokens).catch(() => NOTHING);
        const counted = usage ?? (billed ? await estimated() : NOTHING);
        const costUsd = priceOf(model, counted);
        const call = {
          attempt,
          provider,
          model,
          outcome,
          usage: counted,
          costUsd,
          firstTokenMs,
          totalMs,
        };
        attempts.calls.push(call);
        book.closed(callId, call);
      };

      let closed = false;
      try {
        for await (const event of inner.stream(request, signal)) {
          if (isContent(event)) {
            if (firstTokenMs === null) {
              await opened;
              firstTokenMs = elapsedMs();
              yield attemptStep({ provider, model, outcome: 'ok', ms: firstTokenMs });
            }
            text += event.type === 'text-delta' ? event.text : '';
          }
          if (event.type !== 'finish') {
            yield event;
            continue;
          }
          ({ usage, model } = event);
          outcome = 'ok';
          closed = true;
          await close();
          yield { ...event, calls: [...attempts.calls] };
        }
      } catch (error) {
        outcome = errorCodeOf(reasonOf(signal) ?? error);
        const status = error instanceof ChatError ? error.status : undefined;
        yield attemptStep({ provider, model, outcome, ms: elapsedMs(), status });
        throw error;
      } finally {
        if (!closed) await close();
      }
    },
  });

/** Why a layer above gave the call up; beneath it, all that is known is that it was aborted. */
const reasonOf = ({ aborted, reason }: AbortSignal) =>
  aborted && reason instanceof ChatError ? reason : undefined;

type AttemptStep = Omit<Extract<RouteStep, { kind: 'attempt' }>, 'kind'>;

const attemptStep = (step: AttemptStep): ChatEvent => ({
  type: 'route',
  step: { kind: 'attempt', ...step },
});
