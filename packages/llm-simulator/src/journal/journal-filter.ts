import type { JournalEntry } from './journal-entry.ts';
import type { Outcome } from './outcomes.ts';

/** Every member given has to hold. */
export type JournalFilter = {
  readonly dialect?: string | undefined;
  readonly model?: string | undefined;
  /** The kind of a fault that it met; `none` for attempts that met no fault. */
  readonly fault?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly correlationId?: string | undefined;
  /** Only entries younger than this sequence number. */
  readonly after?: number | undefined;
};

export function fitsJournalFilter(entry: JournalEntry, filter: JournalFilter): boolean {
  const same = <T>(wanted: T | undefined, found: T | null) =>
    wanted === undefined || wanted === found;
  return (
    same(filter.dialect, entry.dialect) &&
    same(filter.model, entry.model) &&
    same(filter.outcome, entry.outcome) &&
    same(filter.correlationId, entry.correlationId) &&
    entry.sequence > (filter.after ?? 0) &&
    (filter.fault === undefined ||
      (filter.fault === 'none'
        ? entry.faults.length === 0
        : entry.faults.some(({ kind }) => kind === filter.fault)))
  );
}
