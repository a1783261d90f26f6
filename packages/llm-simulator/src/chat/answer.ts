import type { FinishReason } from './finish-reason.ts';
import type { Usage } from './usage.ts';

/** What the model says, before any dialect has put it on the wire. */
export type Answer = {
  /** A token each. Joined they are the text, or the arguments of the tool call. May never end. */
  readonly pieces: Iterable<string>;
  /** The beginning that the assistant had said before, and that these pieces go on from. */
  readonly continues: string;
  readonly toolCall: { readonly name: string } | undefined;
  /** Absent: the answer breaks off without saying why. */
  readonly finish: FinishReason | undefined;
  /** Absent: the provider never reports it. */
  readonly usage: Usage | undefined;
  /** The answer holds no choice (no candidate, no content block) at all. */
  readonly withoutChoices: boolean;
  /** The stop sequence that ended it. */
  readonly stoppedBy?: string | undefined;
  /** The prompt itself was blocked: no answer at all, only that. */
  readonly promptBlocked?: boolean;
  /** What the model thinks before it speaks, in a field of the server's own. */
  readonly reasoning?: { readonly field: string; readonly text: string };
  readonly withoutIds?: boolean;
  /** The counts come with the finish reason, not in a frame of their own. */
  readonly usageOnFinish?: boolean;
};
