import { ChatError } from '../../../domain/chat-error.ts';
import type { ChatEvent } from '../../../domain/chat-event.ts';
import { finishReasonOf } from './finish-reason-of.ts';
import type { OpenCompletion } from './open-completion.ts';
import { presentUsage } from './present-usage.ts';

type ToolCall = {
  id: string;
  readonly type: 'function';
  readonly function: { name: string; arguments: string };
};

/** The answer as one object. Throws what the provider throws: half an answer is none here. */
export const wholeCompletion = async ({ id, createdSeconds, model, events }: OpenCompletion) => {
  let text = '';
  const toolCalls: ToolCall[] = [];
  for await (const event of events) {
    if (event.type === 'text-delta') text += event.text;
    if (event.type === 'tool-call-delta') addToolCall(toolCalls, event);
    if (event.type !== 'finish') continue;
    const called = toolCalls.length > 0;
    const message = {
      role: 'assistant',
      content: called && text === '' ? null : text,
      refusal: null,
      ...(called && { tool_calls: toolCalls }),
    };
    return {
      id,
      object: 'chat.completion' as const,
      created: createdSeconds,
      model,
      choices: [{ index: 0, message, logprobs: null, finish_reason: finishReasonOf(event.reason) }],
      usage: presentUsage(event.usage),
      service_tier: 'default',
      system_fingerprint: null,
    };
  }
  throw new ChatError('truncated');
};

const addToolCall = (
  toolCalls: ToolCall[],
  { index, id, name, argumentsDelta }: Extract<ChatEvent, { type: 'tool-call-delta' }>,
) => {
  toolCalls[index] ??= { id: '', type: 'function', function: { name: '', arguments: '' } };
  const call = toolCalls[index];
  call.id ||= id ?? '';
  call.function.name ||= name ?? '';
  call.function.arguments += argumentsDelta;
};
