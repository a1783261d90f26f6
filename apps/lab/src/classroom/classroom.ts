import type { VersionId } from '@evolua/lab-contract/version-id';
import type { AskEnd } from './ask-end.ts';
import type { HeardAnswer } from './heard-answer.ts';
import type { SentEvent } from './sent-event.ts';

/** The laboratory's own accounts at each version, and what is asked with them. */
export type Classroom = {
  /**
   * An account is made first where there is none; that is not timed. Rejects only for a version
   * that does not run.
   */
  readonly ask: (
    version: VersionId,
    question: { readonly text: string; readonly region?: string },
    options: {
      readonly signal: AbortSignal;
      readonly onEvent: (event: SentEvent) => void;
      /** Absent: `asked`, by a person. */
      readonly kind?: HeardAnswer['kind'];
      /** As which moment it counts, since the epoch. Absent: now. */
      readonly at?: number;
    },
  ) => Promise<AskEnd>;
  /**
   * Makes accounts, one after the other, until so many questions per second can be asked of a
   * version without meeting its limits; resolves then, or when one can't be made. Never rejects.
   */
  readonly prepare: (version: VersionId, perSecond: number) => Promise<void>;
  /** Hears of every answer at its end. */
  readonly onHeard: (listener: (heard: HeardAnswer) => void) => () => void;
  /** Removes the accounts, as far as the versions do it in time; the next start does the rest. */
  readonly close: () => Promise<void>;
};
