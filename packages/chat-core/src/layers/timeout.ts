import { ChatError } from '../domain/chat-error.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';

type TimeoutOptions = {
  /** From the request to the first piece of the answer. */
  readonly firstTokenMs: number;
  /** Between two pieces of the answer; the reader's own slowness does not count. */
  readonly idleMs: number;
  /** From the request to the end of the answer. */
  readonly totalMs: number;
};

/**
 * Promise: nobody waits without end, and what is given up is aborted down to the socket.
 *
 * The SDKs' own limits end with the response headers, so an answer that goes silent would hang for
 * ever (reference: failure semantics of the openai and anthropic SDKs). Throws `timeout_ttft`
 * before the first token, `stalled` after it, `deadline` when the whole takes too long.
 */
export const timeout =
  ({ firstTokenMs, idleMs, totalMs }: TimeoutOptions): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const limit = new AbortController();
      const giveUp = (code: ProviderFailureCode) => limit.abort(new ChatError(code));
      const deadline = setTimeout(giveUp, totalMs, 'deadline');
      let silence = setTimeout(giveUp, firstTokenMs, 'timeout_ttft');
      let started = false;
      try {
        for await (const event of inner.stream(request, AbortSignal.any([signal, limit.signal]))) {
          started ||= isContent(event);
          if (started) clearTimeout(silence);
          yield event;
          if (started) silence = setTimeout(giveUp, idleMs, 'stalled');
        }
      } catch (error) {
        throw limit.signal.aborted && !signal.aborted ? limit.signal.reason : error;
      } finally {
        clearTimeout(deadline);
        clearTimeout(silence);
      }
    },
  });
