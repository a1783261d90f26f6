import { describe, expect, it } from 'vitest';
import { createJournal } from '../../src/journal/create-journal.ts';

const opening = { id: 'req_1', dialect: 'openai', retryCount: null, correlationId: null };

function journalOf(count: number, entriesMax = 3) {
  const made = createJournal(entriesMax, () => 0);
  for (let index = 0; index < count; index += 1) {
    made.writer.end(made.writer.begin(opening), 'complete');
  }
  const numbers = (...filter: Parameters<typeof made.journal.list>) =>
    made.journal.list(...filter).map(({ sequence }) => sequence);
  return { ...made, numbers };
}

describe('the journal', () => {
  it('keeps the last entries, oldest first, and counts them all', () => {
    const { journal, numbers } = journalOf(5);
    expect(numbers()).toEqual([3, 4, 5]);
    expect(journal.counters()).toMatchObject({ attempts: 5, byOutcome: { complete: 5 } });
  });

  it('gives the last few, or the first few after a number', () => {
    const { numbers } = journalOf(9, 10);
    expect(numbers({}, 2)).toEqual([8, 9]);
    expect(numbers({ after: 4 }, 2)).toEqual([5, 6]);
  });

  it('forgets on demand, and goes on counting its numbers', () => {
    const { journal, writer, numbers } = journalOf(2);
    journal.clear();
    expect(numbers()).toEqual([]);
    writer.begin(opening);
    expect(numbers()).toEqual([3]);
    expect(journal.counters()).toMatchObject({ attempts: 1, running: 1 });
  });

  it('an attempt ends once', () => {
    const { journal, writer } = journalOf(0);
    const draft = writer.begin(opening);
    writer.end(draft, 'cut');
    writer.end(draft, 'aborted');
    expect(journal.list()[0]?.outcome).toBe('cut');
    expect(journal.counters().running).toBe(0);
  });

  it('waits for an entry that fits, and not for ever', async () => {
    const { journal, writer } = journalOf(0);
    const found = journal.waitFor(({ outcome }) => outcome === 'cut');
    writer.end(writer.begin(opening), 'cut');
    expect((await found).sequence).toBe(1);
    await expect(journal.waitFor(({ outcome }) => outcome === 'reset', 1)).rejects.toThrow('1 ms');
  });

  it('filters by what an entry met and how it ended', () => {
    const { journal, writer } = journalOf(1);
    const draft = writer.begin({ ...opening, correlationId: 'c-1' });
    draft.faults = [{ kind: 'cut', from: 'header' }];
    writer.end(draft, 'cut');
    for (const filter of [
      { fault: 'cut' },
      { outcome: 'cut' },
      { correlationId: 'c-1' },
    ] as const) {
      expect(journal.list(filter)).toHaveLength(1);
    }
    expect(journal.list({ fault: 'none' })[0]?.sequence).toBe(1);
    expect(journal.list({ dialect: 'anthropic' })).toEqual([]);
  });
});
