import type { JournalEntry } from './journal-entry.ts';
import type { Outcome } from './outcomes.ts';

/** An entry while its attempt runs. */
export type JournalDraft = { -readonly [Key in keyof JournalEntry]: JournalEntry[Key] };

/** The side of the journal that the simulator writes. */
export type JournalWriter = {
  readonly begin: (
    opening: Pick<JournalEntry, 'id' | 'dialect' | 'retryCount' | 'correlationId'>,
  ) => JournalDraft;
  /** Tells whoever waits that the entry has changed. */
  readonly changed: (draft: JournalDraft) => void;
  /** Ends the attempt; a second end is ignored. */
  readonly end: (draft: JournalDraft, outcome: Outcome) => void;
  /** Counts bytes that were produced although the client had gone. */
  readonly lateBytes: (draft: JournalDraft, bytes: number) => void;
};
