import type { Problem } from '../api/problem.ts';
import type { AnswerEvent } from './answer-event.ts';

/** Everything that changes an answer on the screen: the server's events, and what happens here. */
export type AnswerAction =
  | AnswerEvent
  /** The question was not taken: there is no answer to follow. */
  | { readonly type: 'refused'; readonly problem: Problem }
  /** There was an answer, but the server no longer lets us follow it. */
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'connection'; readonly connection: 'open' | 'retrying' | 'lost' }
  | { readonly type: 'stop-asked' }
  | { readonly type: 'stop-failed' };
