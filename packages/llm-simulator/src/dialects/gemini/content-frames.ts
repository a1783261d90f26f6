import type { Answer } from '../../chat/answer.ts';
import type { Frame } from '../frame.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { functionCallPart } from './function-call-part.ts';
import { responseId } from './response-id.ts';
import { responseObject } from './response-object.ts';

/** How a chunk is written; `index` counts from 0. */
export type WriteChunk = (chunk: object, index: number) => string;

/**
 * A stream of `GenerateContentResponse`s: a chunk per token, each with the counts so far, then one
 * without text that says why the answer ended. A tool call arrives whole, in a single chunk.
 */
export function* contentFrames(
  answer: Answer,
  { model, random }: ResponseIdentity,
  write: WriteChunk,
): Generator<Frame> {
  const id = responseId(random);
  let index = 0;
  const chunk = (part: object | undefined, tokensSoFar: number, last: boolean): string => {
    const facts = { part, last, tokensSoFar, model, responseId: id };
    const data = write(responseObject(answer, facts), index);
    index += 1;
    return data;
  };
  const all = answer.usage?.completionTokens ?? 0;

  if (answer.withoutChoices) {
    yield { part: 'finish', data: chunk(undefined, 0, true), tokens: 0 };
    return;
  }
  if (answer.toolCall !== undefined) {
    const pieces = [...answer.pieces];
    const part = functionCallPart(answer.toolCall.name, pieces.join(''));
    yield { part: 'delta', data: chunk(part, all, true), tokens: pieces.length };
    return;
  }
  let spoken = 0;
  for (const text of answer.pieces) {
    spoken += 1;
    yield { part: 'delta', data: chunk({ text }, Math.min(spoken, all), false), tokens: 1 };
  }
  yield { part: 'finish', data: chunk({ text: '' }, all, true), tokens: 0 };
}
