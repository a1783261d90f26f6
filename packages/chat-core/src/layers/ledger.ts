import type { CallLedger } from '../domain/call-ledger.ts';
import { ChatError } from '../domain/chat-error.ts';
import { errorCodeOf } from '../domain/error-code-of.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import type { Usage } from '../domain/usage.ts';
import { openCall } from './parts/open-call.ts';
import { stopIfAborted } from './parts/stop-if-aborted.ts';

type LedgerOptions = {
  /** US dollars for this usage; `null` when the model has no price. */
  readonly priceOf: (model: string, usage: Usage) => number | null;
  /** Tokens of a text, for the calls that ended before the provider could count them. */
  readonly estimateTokens: (text: string) => Promise<number>;
};

/**
 * Promise: every provider call leaves one row, with its tokens and its cost, also when it failed
 * or was aborted; and a step on the route at its first token, or where it ended without one.
 *
 * The row of a durable generation is opened before the provider is contacted, and is durable before
 * the first piece of the answer leaves. That of a stateless completion is written at its end, with
 * others, within 200 ms, which a SIGKILL loses. An abort loses the provider's own count, which
 * comes last: the tokens are then estimated, and the row says so.
 */
export const ledger =
  (book: CallLedger, options: LedgerOptions): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      // Nobody is called for who has left before.
      stopIfAborted(signal);
      const call = openCall(book, inner, request, options);
      let started = false;
      try {
        for await (const event of inner.stream(request, signal)) {
          if (!started && isContent(event)) {
            started = true;
            yield await call.begin(signal);
          }
          if (event.type === 'text-delta') call.add(event.text);
          if (event.type === 'tool-call-delta') call.add(event.argumentsDelta);
          if (event.type !== 'finish') {
            yield event;
            continue;
          }
          if (!started) yield call.step('ok');
          await call.close('ok', event);
          yield { ...event, calls: [...request.context.attempts.calls] };
          // The end is the last word, whatever a provider may still do.
          return;
        }
      } catch (error) {
        const outcome = errorCodeOf(reasonOf(signal) ?? error);
        await call.close(outcome);
        yield call.step(outcome, error instanceof ChatError ? error.status : undefined);
        throw error;
      } finally {
        await call.close('aborted');
      }
    },
  });

/** Why a layer above gave the call up; beneath it, all that is known is that it was aborted. */
const reasonOf = ({ aborted, reason }: AbortSignal) =>
  aborted && reason instanceof ChatError ? reason : undefined;
