import type { Answer } from '../../chat/answer.ts';
import { randomLetters } from '../../random/random-letters.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { stopReasonName } from './stop-reason-name.ts';

const ID_LETTERS = 22;

/** A message without its content: as a stream begins with it, or as a whole answer ends with it. */
export function messageObject(
  answer: Answer,
  { model, random }: ResponseIdentity,
  content: readonly object[] | undefined,
): object {
  const id = `msg_01${randomLetters(random, ID_LETTERS, 'all')}`;
  const ended = content !== undefined;
  return {
    model,
    id,
    type: 'message',
    role: 'assistant',
    content: content ?? [],
    stop_reason: ended ? stopReasonName(answer) : null,
    stop_sequence: ended ? (answer.stoppedBy ?? null) : null,
    ...(answer.usage === undefined
      ? {}
      : {
          usage: {
            input_tokens: answer.usage.promptTokens,
            cache_creation_input_tokens: 0,
            cache_read_input_tokens: 0,
            output_tokens: ended ? answer.usage.completionTokens : 1,
            service_tier: 'standard',
          },
        }),
  };
}
