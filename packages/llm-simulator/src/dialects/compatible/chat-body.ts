import type { Answer } from '../../chat/answer.ts';
import { finishReasonName } from '../openai/finish-reason-name.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { compatibleIds } from './compatible-ids.ts';
import { usageCounts } from './usage-counts.ts';

/** A `chat.completion` object, whole, in one line. */
export function chatBody(answer: Answer, identity: ResponseIdentity): string {
  const { envelope, toolCall } = compatibleIds(answer, identity);
  const text = [...answer.pieces].join('');
  const { reasoning } = answer;
  const spoken =
    answer.toolCall === undefined
      ? { role: 'assistant', content: text }
      : {
          role: 'assistant',
          content: null,
          tool_calls: [
            {
              id: toolCall,
              type: 'function',
              function: { name: answer.toolCall.name, arguments: text },
            },
          ],
        };
  const choice = {
    index: 0,
    message: reasoning ? { ...spoken, [reasoning.field]: reasoning.text } : spoken,
    logprobs: null,
    finish_reason: answer.finish === undefined ? null : finishReasonName[answer.finish],
  };
  return JSON.stringify({
    ...envelope,
    object: 'chat.completion',
    model: identity.model,
    choices: answer.withoutChoices ? [] : [choice],
    ...(answer.usage === undefined ? {} : { usage: usageCounts(answer.usage) }),
  });
}
