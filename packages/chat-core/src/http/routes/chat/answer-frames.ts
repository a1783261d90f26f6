import type { Asked } from '../../../chat/begin-answer.ts';
import type { FollowedEvent } from '../../../domain/followed-event.ts';
import { eventFrame } from '../../streams/event-frame.ts';
import { startFrame } from './start-frame.ts';

/** `start`, what was held back, and then each event as it comes. */
export async function* answerFrames(
  { generation, title }: Asked,
  held: readonly FollowedEvent[],
  rest: AsyncIterator<FollowedEvent>,
): AsyncGenerator<string> {
  yield startFrame(generation, title);
  for (const event of held) yield eventFrame(event);
  for await (const event of { [Symbol.asyncIterator]: () => rest }) yield eventFrame(event);
}
