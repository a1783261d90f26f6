import type { Asked } from '../../../chat/begin-answer.ts';
import type { GenerationEvent } from '../../../domain/generation-event.ts';
import { eventFrame } from '../../streams/event-frame.ts';
import { sseFrame } from '../../streams/sse-frame.ts';

/** `start`, what was held back, and then each event as it comes. */
export async function* answerFrames(
  { generation, title }: Asked,
  held: readonly GenerationEvent[],
  rest: AsyncIterator<GenerationEvent>,
): AsyncGenerator<string> {
  const { conversationId, userMessageId, assistantMessageId } = generation;
  yield sseFrame('start', {
    generationId: generation.id,
    conversationId,
    userMessageId,
    assistantMessageId,
    title,
  });
  for (const event of held) yield eventFrame(event);
  for await (const event of { [Symbol.asyncIterator]: () => rest }) yield eventFrame(event);
}
