import type { ChatEvent } from '../domain/chat-event.ts';
import type { FinishReason } from '../domain/finish-reason.ts';
import type { Usage } from '../domain/usage.ts';

/** What a chunk of any SDK says, in the words that all adapters share. */
export type AnswerPart =
  | Extract<ChatEvent, { type: 'text-delta' | 'tool-call-delta' }>
  /** The tokens as counted so far: the last word holds. */
  | { readonly type: 'usage'; readonly usage: Usage }
  /** The provider's terminal marker: the answer is whole. */
  | { readonly type: 'end'; readonly reason: FinishReason };
