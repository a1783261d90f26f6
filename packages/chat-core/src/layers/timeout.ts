import { ChatError } from '../domain/chat-error.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import { linkedAbort } from '../domain/linked-abort.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';
import { timerMs } from '../domain/timer-ms.ts';
import { stopIfAborted } from './parts/stop-if-aborted.ts';

/** What is absent is not limited here: another `timeout` of the same stack may do it. */
type TimeoutOptions = {
  /** From the request to the first piece of the answer. */
  readonly firstTokenMs?: number;
  /** Between two pieces of the answer; the reader's own slowness does not count. */
  readonly idleMs?: number;
  /** From the request to the end of the answer. */
  readonly totalMs?: number;
};

/**
 * Promise: nobody waits without end, and what is given up is aborted down to the socket.
 *
 * The SDKs' own limits end with the response headers, so an answer that goes silent would hang for
 * ever (reference: failure semantics of the openai and anthropic SDKs). Throws `timeout_ttft`
 * before the first token, `stalled` after it, `deadline` when the whole takes too long. The limit
 * of the connection itself is the fetch's.
 */
export const timeout =
  ({ firstTokenMs, idleMs, totalMs }: TimeoutOptions): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const beneath = linkedAbort(signal);
      const answer = inner.stream(request, beneath.signal)[Symbol.asyncIterator]();
      const giveUp = (code: ProviderFailureCode) => {
        beneath.abort(new ChatError(code));
        // Who keeps a piece and reads no further would keep all that is open beneath, too.
        if (isWithReader) void answer.return?.().catch(() => undefined);
      };
      const deadline = after(totalMs, () => giveUp('deadline'));
      const first = after(firstTokenMs, () => giveUp('timeout_ttft'));
      let silence: NodeJS.Timeout | undefined;
      let started = false;
      let isWithReader = false;
      let isWhole = false;
      try {
        for await (const event of { [Symbol.asyncIterator]: () => answer }) {
          if (!started && isContent(event)) {
            started = true;
            clearTimeout(first);
            silence = after(idleMs, () => isWithReader || giveUp('stalled'));
          }
          isWhole ||= event.type === 'finish';
          isWithReader = true;
          yield event;
          isWithReader = false;
          // A tenth of the cost of a new timer for every piece.
          silence?.refresh();
        }
        if (!isWhole) stopIfAborted(beneath.signal);
      } catch (error) {
        throw beneath.signal.aborted && !signal.aborted ? beneath.signal.reason : error;
      } finally {
        beneath.release();
        for (const timer of [deadline, first, silence]) clearTimeout(timer);
      }
    },
  });

const after = (ms: number | undefined, act: () => void) =>
  ms === undefined ? undefined : setTimeout(act, timerMs(ms));
