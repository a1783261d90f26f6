import type { Answer } from '../../chat/answer.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { completionIds } from './completion-ids.ts';
import { finishReasonName } from './finish-reason-name.ts';
import { pretty } from './pretty.ts';
import { usageObject } from './usage-object.ts';

/** A `chat.completion` object, whole. */
export function chatBody(answer: Answer, identity: ResponseIdentity): string {
  const ids = completionIds(identity);
  const text = [...answer.pieces].join('');
  const message =
    answer.toolCall === undefined
      ? { role: 'assistant', content: text, refusal: null, annotations: [] }
      : {
          role: 'assistant',
          content: null,
          tool_calls: [
            {
              id: ids.toolCall(),
              type: 'function',
              function: { name: answer.toolCall.name, arguments: text },
            },
          ],
          refusal: null,
          annotations: [],
        };
  const choice = {
    index: 0,
    message,
    logprobs: null,
    finish_reason: answer.finish === undefined ? null : finishReasonName[answer.finish],
  };
  return pretty({
    id: ids.completion,
    object: 'chat.completion',
    created: identity.createdSeconds,
    model: identity.model,
    choices: answer.withoutChoices ? [] : [choice],
    ...(answer.usage === undefined ? {} : { usage: usageObject(answer.usage) }),
    service_tier: 'default',
    system_fingerprint: ids.fingerprint,
  });
}
