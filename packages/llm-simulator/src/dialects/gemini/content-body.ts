import type { Answer } from '../../chat/answer.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { functionCallPart } from './function-call-part.ts';
import { pretty } from './pretty.ts';
import { responseId } from './response-id.ts';
import { responseObject } from './response-object.ts';

/** A `GenerateContentResponse`, whole. */
export function contentBody(answer: Answer, { model, random }: ResponseIdentity): string {
  const text = [...answer.pieces].join('');
  const spoken =
    answer.toolCall === undefined ? { text } : functionCallPart(answer.toolCall.name, text);
  return pretty(
    responseObject(answer, {
      part: answer.withoutChoices ? undefined : spoken,
      last: true,
      tokensSoFar: answer.withoutChoices ? 0 : (answer.usage?.completionTokens ?? 0),
      model,
      responseId: responseId(random),
    }),
  );
}
