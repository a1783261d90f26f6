import { AssertionError } from 'node:assert';
import type { Asking } from './ask-steadily.ts';
import { until } from './until.ts';

const LIMIT_MS = 30_000;
const EXCERPT_LETTERS = 80;

/**
 * Resolves when each has read more than so much.
 * Throws an AssertionError that shows what those who have not have read instead.
 */
export const allUnderWay = async (asking: readonly Asking[], lettersMin: number): Promise<void> => {
  const late = () => asking.filter(({ text }) => text().length <= lettersMin);
  try {
    await until('all under way', LIMIT_MS, async () => late().length === 0);
  } catch {
    const read = late().map(
      ({ text, servedBy }) => `${servedBy()}: ${JSON.stringify(text().slice(0, EXCERPT_LETTERS))}`,
    );
    const message = `${read.length} of ${asking.length} are not under way: ${read.join('; ')}`;
    throw new AssertionError({ message });
  }
};
