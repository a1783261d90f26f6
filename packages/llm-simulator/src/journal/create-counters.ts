import type { Counters } from './counters.ts';
import type { JournalEntry } from './journal-entry.ts';

export type CounterSet = {
  /** Adds an attempt that has ended. */
  readonly add: (entry: JournalEntry) => void;
  /** Adds bytes that were produced although the client had gone. */
  readonly addLateBytes: (bytes: number) => void;
  readonly read: (running: number) => Counters;
};

/** Adds attempts up by dialect, outcome, status and fault: all of them closed sets. */
export function createCounters(): CounterSet {
  const byDialect: Record<string, number> = {};
  const byOutcome: Record<string, number> = {};
  const byStatus: Record<string, number> = {};
  const byFault: Record<string, number> = {};
  let ended = 0;
  let tokensWritten = 0;
  let bytesWritten = 0;
  let bytesGeneratedAfterAbort = 0;
  const bump = (counts: Record<string, number>, name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  return {
    add: (entry) => {
      ended += 1;
      tokensWritten += entry.tokensWritten;
      bytesWritten += entry.bytesWritten;
      bump(byDialect, entry.dialect);
      bump(byOutcome, entry.outcome);
      bump(byStatus, String(entry.status ?? 'none'));
      for (const { kind } of entry.faults) bump(byFault, kind);
    },
    addLateBytes: (bytes) => {
      bytesGeneratedAfterAbort += bytes;
    },
    read: (running) => ({
      attempts: ended + running,
      running,
      byDialect: { ...byDialect },
      byOutcome: { ...byOutcome },
      byStatus: { ...byStatus },
      byFault: { ...byFault },
      tokensWritten,
      bytesWritten,
      bytesGeneratedAfterAbort,
    }),
  };
}
