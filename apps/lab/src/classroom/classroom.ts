import type { VersionId } from '@evolua/lab-contract/version-id';
import type { HeardAnswer } from './heard-answer.ts';

/** How an answer ended, as a reader of the version saw it. */
export type AskEnd = {
  /** Of HTTP; 0: nobody was there. */
  readonly status: number;
  /** RFC 9457, of an answer that never began. */
  readonly problem?: unknown;
  readonly retryAfter?: string | null;
  /** `refused`: it never began; `lost`: it broke off without an end, or was left. */
  readonly ended: 'done' | 'error' | 'lost' | 'refused';
  /** The instance that answered, where a balancer tells. */
  readonly servedBy?: string;
};

/** An event of the version's stream, as it was sent. */
export type SentEvent = {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
};

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
