import type { ChatMessage } from '../../src/domain/chat-message.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';

/** What the upstream side of a provider under contract does to every call. */
export type Situation =
  /** The canonical answer, with usage. */
  | 'whole'
  /** The same without any usage. */
  | 'uncounted'
  | 'length'
  | 'filtered'
  | 'tool-calls'
  /** Takes the request and never says a word. */
  | 'unheard'
  /** Says that it will answer, and then nothing. */
  | 'silent'
  /** Half of the answer, then nothing more. */
  | 'stalled'
  /** Half of the answer, then a lost connection. */
  | 'cut'
  /** Half of the answer, then an orderly end without a word about why. */
  | 'truncated'
  /** An orderly end without an answer. */
  | 'empty'
  /** HTTP 503. */
  | 'refused';

export type ProviderUnderTest = {
  readonly provider: ChatProvider;
  /** Settles when the upstream side has taken its first call. */
  readonly heard: () => Promise<unknown>;
  /** What the upstream side was asked, call by call. */
  readonly asked: () => readonly (readonly Pick<ChatMessage, 'role' | 'content'>[])[];
  /** Settles when nothing of any call is open upstream. */
  readonly closed: () => Promise<unknown>;
  readonly stop: () => Promise<unknown>;
};
