import type { Answer } from '../../chat/answer.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { messageObject } from './message-object.ts';
import { toolUseBlock } from './tool-use-block.ts';

/** A message, whole. */
export function messageBody(answer: Answer, identity: ResponseIdentity): string {
  return JSON.stringify(messageObject(answer, identity, content(answer, identity)));
}

function content(answer: Answer, { random }: ResponseIdentity): readonly object[] {
  if (answer.withoutChoices) return [];
  const text = [...answer.pieces].join('');
  if (answer.toolCall === undefined) return [{ type: 'text', text }];
  return [toolUseBlock(answer.toolCall.name, parsed(text), random)];
}

/** Arguments cut short by a token limit are no JSON; the provider then leaves the input empty. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
