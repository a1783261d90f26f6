import type { Counters } from './counters.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { JournalFilter } from './journal-filter.ts';

/** What happened, attempt by attempt. */
export type Journal = {
  /**
   * Entries that fit, oldest first, copied: the first `limit` after `filter.after` if that is given,
   * else the last `limit`.
   */
  readonly list: (filter?: JournalFilter, limit?: number) => JournalEntry[];
  /**
   * The first entry for which `fits` holds, now or as soon as one does.
   * Throws when there is none within `timeoutMs`.
   */
  readonly waitFor: (
    fits: (entry: JournalEntry) => boolean,
    timeoutMs?: number,
  ) => Promise<JournalEntry>;
  readonly counters: () => Counters;
  /** Forgets all entries and counts; attempts still running are counted when they end. */
  readonly clear: () => void;
};
