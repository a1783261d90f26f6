import type { AnswerEnd } from './answer.ts';
import { canonicalAnswer } from './canonical-answer.ts';
import type { Heard } from './heard.ts';

type Ending = Heard & { readonly status: number | undefined };

/** What an answer that is over has to be called; see `AnswerEnd`. */
export const endOf = ({ status, error, text, isDone, finishReason }: Ending): AnswerEnd => {
  if (error !== undefined && (status ?? 0) >= 400) {
    return error.code !== undefined && error.message !== '' ? 'refused' : 'lost';
  }
  if (!canonicalAnswer.startsWith(text)) return 'garbled';
  if (error !== undefined) {
    if (isDone || finishReason !== undefined) return 'truncated';
    return error.code === 'stream_incomplete' ? 'broken-off' : 'lost';
  }
  if (!isDone || finishReason === undefined) return 'lost';
  return text === canonicalAnswer && finishReason === 'stop' ? 'whole' : 'truncated';
};
