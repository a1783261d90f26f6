/**
 * How an answer ended, as its reader saw it. Clean errors: `refused` (a status with OpenAI's error
 * body) and `broken-off` (one error frame, `stream_incomplete`, after a beginning of the answer, and
 * no end marker).
 */
export type AnswerEnd =
  | 'whole'
  | 'refused'
  | 'broken-off'
  /** Said to be whole, and it is not. */
  | 'truncated'
  /** Text that the model never said. */
  | 'garbled'
  /** It stopped, and nobody said why. */
  | 'lost'
  | 'hung'
  /** The reader itself has left. */
  | 'left';

export type Answer = {
  readonly end: AnswerEnd;
  readonly aside: boolean;
  readonly status: number | undefined;
  /** OpenAI's `error.code`. */
  readonly code: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly model: string | undefined;
  readonly finishReason: string | undefined;
  readonly text: string;
  readonly usage:
    | { readonly prompt_tokens: number; readonly completion_tokens: number }
    | undefined;
  readonly askedAt: number;
  readonly firstTokenMs: number | undefined;
  readonly totalMs: number;
};
