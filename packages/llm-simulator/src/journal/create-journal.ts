import { createCounters } from './create-counters.ts';
import type { Journal } from './journal.ts';
import type { JournalEntry } from './journal-entry.ts';
import { fitsJournalFilter } from './journal-filter.ts';
import type { JournalDraft, JournalWriter } from './journal-writer.ts';

type Waiter = {
  readonly fits: (entry: JournalEntry) => boolean;
  readonly resolve: (entry: JournalEntry) => void;
};

const WAIT_TIMEOUT_MS = 5_000;

/** A journal of the last `entriesMax` attempts; older entries leave as new ones come. */
export function createJournal(
  entriesMax: number,
  now: () => number,
): { readonly journal: Journal; readonly writer: JournalWriter } {
  const ring: JournalDraft[] = [];
  const waiters = new Set<Waiter>();
  let sequence = 0;
  let forgotten = 0;
  let running = 0;
  let counters = createCounters();

  /** The ring in the order of time: the oldest stands where the next one will be written. */
  function* entries(): Generator<JournalDraft> {
    const oldest = Math.max(forgotten, sequence - ring.length);
    for (let number = oldest; number < sequence; number += 1) {
      const entry = ring[number % entriesMax];
      if (entry !== undefined) yield entry;
    }
  }

  const changed = (draft: JournalDraft): void => {
    for (const waiter of waiters) {
      if (waiter.fits(draft)) waiter.resolve({ ...draft });
    }
  };

  const writer: JournalWriter = {
    begin: (opening) => {
      const draft: JournalDraft = {
        sequence: sequence + 1,
        model: null,
        stream: false,
        faults: [],
        status: null,
        requestHash: null,
        requestBytes: 0,
        lastMessageRole: null,
        prefill: 'none',
        acceptedAt: now(),
        headersAt: null,
        firstTokenAt: null,
        endedAt: null,
        tokensWritten: 0,
        bytesWritten: 0,
        outcome: 'running',
        clientAbortAt: null,
        bytesGeneratedAfterAbort: 0,
        ...opening,
      };
      ring[sequence % entriesMax] = draft;
      sequence += 1;
      running += 1;
      changed(draft);
      return draft;
    },
    changed,
    end: (draft, outcome) => {
      if (draft.outcome !== 'running') return;
      draft.outcome = outcome;
      draft.endedAt = now();
      running -= 1;
      counters.add(draft);
      changed(draft);
    },
    lateBytes: (draft, bytes) => {
      draft.bytesGeneratedAfterAbort += bytes;
      counters.addLateBytes(bytes);
    },
  };

  const journal: Journal = {
    list: (filter = {}, limit = entriesMax) => {
      const fitting = [...entries()].filter((entry) => fitsJournalFilter(entry, filter));
      const chosen = filter.after === undefined ? fitting.slice(-limit) : fitting.slice(0, limit);
      return chosen.map((entry) => ({ ...entry }));
    },
    waitFor: (fits, timeoutMs = WAIT_TIMEOUT_MS) => {
      const found = [...entries()].find(fits);
      if (found !== undefined) return Promise.resolve({ ...found });
      const { promise, resolve, reject } = Promise.withResolvers<JournalEntry>();
      const waiter: Waiter = { fits, resolve };
      const timer = setTimeout(
        () => reject(new Error(`no journal entry fitted within ${timeoutMs} ms`)),
        timeoutMs,
      );
      waiters.add(waiter);
      return promise.finally(() => {
        clearTimeout(timer);
        waiters.delete(waiter);
      });
    },
    counters: () => counters.read(running),
    clear: () => {
      forgotten = sequence;
      counters = createCounters();
    },
  };
  return { journal, writer };
}
