import { ChatError } from '../../../domain/chat-error.ts';
import type { ChatEvent } from '../../../domain/chat-event.ts';
import { finishReasonOf } from './finish-reason-of.ts';
import type { OpenCompletion } from './open-completion.ts';
import { presentUsage } from './present-usage.ts';

type Options = {
  readonly includeUsage: boolean;
  /** What was thrown, as the `data:` of the one in-band error. */
  readonly errorData: (error: unknown) => unknown;
};

const dataFrame = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;

/**
 * OpenAI's stream of chunks (reference: wire formats, OpenAI). What is cut off ends with an error
 * frame and without `[DONE]`, so that nobody takes it for a whole answer.
 */
export async function* completionFrames(
  { id, createdSeconds, model, events }: OpenCompletion,
  { includeUsage, errorData }: Options,
): AsyncGenerator<string> {
  const chunk = (choices: readonly unknown[], usage: unknown = null) =>
    dataFrame({
      id,
      object: 'chat.completion.chunk',
      created: createdSeconds,
      model,
      service_tier: 'default',
      system_fingerprint: null,
      choices,
      ...(includeUsage && { usage }),
    });
  const choice = (delta: unknown, finishReason: string | null = null) => [
    { index: 0, delta, logprobs: null, finish_reason: finishReason },
  ];

  yield chunk(choice({ role: 'assistant', content: '', refusal: null }));
  try {
    for await (const event of events) {
      if (event.type === 'text-delta') yield chunk(choice({ content: event.text }));
      if (event.type === 'tool-call-delta') yield chunk(choice(toolCallDelta(event)));
      if (event.type !== 'finish') continue;
      yield chunk(choice({}, finishReasonOf(event.reason)));
      if (includeUsage) yield chunk([], presentUsage(event.usage));
      yield 'data: [DONE]\n\n';
      return;
    }
    throw new ChatError('truncated');
  } catch (error) {
    yield dataFrame(errorData(error));
  }
}

const toolCallDelta = ({
  index,
  id,
  name,
  argumentsDelta,
}: Extract<ChatEvent, { type: 'tool-call-delta' }>) => ({
  tool_calls: [
    {
      index,
      ...(id !== undefined && { id, type: 'function' }),
      function: { ...(name !== undefined && { name }), arguments: argumentsDelta },
    },
  ],
});
