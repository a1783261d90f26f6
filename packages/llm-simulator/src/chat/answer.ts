import type { FinishReason } from './finish-reason.ts';
import type { Usage } from './usage.ts';

/** What the model says, before any dialect has put it on the wire. */
export type Answer = {
  /** A token each. Joined they are the text, or the arguments of the tool call. May never end. */
  readonly pieces: Iterable<string>;
  readonly toolCall: { readonly name: string } | undefined;
  /** Absent: the answer breaks off without saying why. */
  readonly finish: FinishReason | undefined;
  /** Absent: the provider never reports it. */
  readonly usage: Usage | undefined;
  /** The answer holds no choice (no candidate, no content block) at all. */
  readonly withoutChoices: boolean;
};
