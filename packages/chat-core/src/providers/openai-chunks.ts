import { type SseEvent, sseEvents } from './sse-events.ts';

/** What was said to be an error within a stream, as the SDK's own. */
type ErrorOf = (said: object) => Error;

/**
 * The chunks of one read of the network after another. The SDK's own reader takes each chunk
 * through seven generators, which costs more than all else that an adapter does
 * (docs/desempenho.md); what it calls an error is one here. `SyntaxError` where a chunk is no JSON.
 */
export async function* openaiChunks(
  body: AsyncIterable<Uint8Array>,
  errorOf: ErrorOf,
): AsyncGenerator<readonly unknown[]> {
  for await (const events of sseEvents(body)) {
    const { chunks, isOver, failure } = chunksOf(events, errorOf);
    if (chunks.length > 0) yield chunks;
    if (failure !== undefined) throw failure;
    if (isOver) return;
  }
}

/** Up to the marker of the end, or to what is none of the answer. */
const chunksOf = (events: readonly SseEvent[], errorOf: ErrorOf) => {
  const chunks: unknown[] = [];
  for (const { name, data } of events) {
    if (data === '[DONE]') return { chunks, isOver: true };
    try {
      const chunk = JSON.parse(data);
      const error = chunk?.error || (name === 'error' && chunk);
      if (error) return { chunks, failure: errorOf(error) };
      chunks.push(chunk);
    } catch (failure) {
      return { chunks, failure };
    }
  }
  return { chunks };
};
