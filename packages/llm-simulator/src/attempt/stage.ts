import type { ServerResponse } from 'node:http';
import type { JournalDraft, JournalWriter } from '../journal/journal-writer.ts';

/** Where steps are carried out, and where it is written down. */
export type Stage = {
  readonly response: ServerResponse;
  readonly journal: JournalWriter;
  readonly draft: JournalDraft;
  readonly now: () => number;
  /** A hanging attempt is dropped after so long. */
  readonly hangMsMax: number;
};
