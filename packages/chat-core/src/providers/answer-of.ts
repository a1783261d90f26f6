import { ChatError } from '../domain/chat-error.ts';
import type { ChatEvent } from '../domain/chat-event.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import { estimatedUsage } from '../domain/estimated-usage.ts';
import type { FinishReason } from '../domain/finish-reason.ts';
import { linkedAbort } from '../domain/linked-abort.ts';
import type { Usage } from '../domain/usage.ts';
import type { AnswerPart } from './answer-part.ts';
import type { ProviderMeans } from './provider-means.ts';

/** One call of a provider, as its adapter knows how to make and read it. */
type Call<Chunk> = {
  readonly provider: string;
  readonly model: string;
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<Chunk>>;
  readonly read: (chunk: Chunk) => Iterable<AnswerPart>;
  /** What the SDK threw, as a `ChatError`; `started` once there was content. */
  readonly failure: (error: unknown, started: boolean) => ChatError;
};

/** One for all: an abort without a reason makes an error with a stack, each time. */
const OVER = new DOMException('The call is over.', 'AbortError');
/** After the terminal marker, usage and the rest may be late or never come: the answer is whole. */
const TRAILER_MS = 2_000;

/**
 * What every adapter does with a stream: one attempt, and success only after the terminal marker.
 * The SDKs' iterators end as quietly on a lost connection, an empty body or an abort as they do at
 * the end, so what is missing then is an error here: `aborted`, `empty` or `truncated`. The
 * upstream socket is closed on every way out. Throws what `failure` makes of the SDK's errors.
 */
export async function* answerOf<Chunk>(
  { provider, model, open, read, failure }: Call<Chunk>,
  request: ChatRequest,
  signal: AbortSignal,
  { estimateTokens }: Pick<ProviderMeans, 'estimateTokens'>,
): AsyncGenerator<ChatEvent> {
  const attempt = linkedAbort(signal);
  let trailer: NodeJS.Timeout | undefined;
  let reason: FinishReason | undefined;
  let usage: Usage | undefined;
  let started = false;
  let text = '';
  try {
    for await (const chunk of await open(attempt.signal)) {
      for (const part of read(chunk)) {
        if (part.type === 'usage') usage = part.usage;
        if (part.type === 'usage' || reason !== undefined) continue;
        if (part.type === 'end') {
          reason = part.reason;
          trailer = setTimeout(() => attempt.abort(OVER), TRAILER_MS);
          continue;
        }
        started = true;
        if (part.type === 'text-delta') text += part.text;
        // A reader that leaves here must not wait until the SDK has closed what it reads.
        let left = true;
        try {
          yield part;
          left = false;
        } finally {
          if (left) attempt.abort(OVER);
        }
      }
    }
  } catch (error) {
    if (!signal.aborted && reason === undefined) throw failure(error, started);
  } finally {
    clearTimeout(trailer);
    attempt.release();
    attempt.abort(OVER);
  }
  if (signal.aborted) throw new ChatError('aborted', { cause: signal.reason });
  if (reason === undefined) throw new ChatError(started ? 'truncated' : 'empty');
  // Of an answer that was cut at its very end, nothing may be left to say.
  const mayBeEmpty = reason !== 'stop' || request.continues !== undefined;
  if (!started && !mayBeEmpty) throw new ChatError('empty');
  usage ??= await estimatedUsage(request, text, estimateTokens);
  const ending = { cached: false, degraded: false, calls: [] };
  yield { type: 'finish', reason, usage, provider, model, ...ending };
}
