import type { Answer } from '../../chat/answer.ts';
import { finishReasonName } from './finish-reason-name.ts';
import { usageMetadata } from './usage-metadata.ts';

type Chunk = {
  /** Absent: no candidate at all. */
  readonly part: object | undefined;
  /** The last of its answer. */
  readonly last: boolean;
  readonly tokensSoFar: number;
  readonly model: string;
  readonly responseId: string;
};

/** A `GenerateContentResponse`: a chunk of a stream, or the whole answer. */
export function responseObject(answer: Answer, chunk: Chunk): object {
  const { part, last, model, responseId, tokensSoFar } = chunk;
  const finish = last && answer.finish !== undefined ? finishReasonName[answer.finish] : undefined;
  const candidate = {
    content: { parts: [part], role: 'model' },
    ...(finish === undefined ? {} : { finishReason: finish }),
    index: 0,
  };
  return {
    ...(answer.promptBlocked ? { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } } : {}),
    ...(part === undefined ? {} : { candidates: [candidate] }),
    ...(answer.usage === undefined
      ? {}
      : { usageMetadata: usageMetadata(answer.usage, tokensSoFar) }),
    modelVersion: model,
    responseId,
  };
}
