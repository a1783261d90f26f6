import { AssertionError } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 50;

/**
 * Asks again until the answer is there.
 * Throws an AssertionError after `limitMs`, saying what was waited for.
 */
export const until = async <Found>(
  what: string,
  limitMs: number,
  look: () => Promise<Found | undefined | false>,
  everyMs = EVERY_MS,
): Promise<Found> => {
  const deadline = performance.now() + limitMs;
  while (performance.now() < deadline) {
    const found = await look().catch(() => undefined);
    if (found !== undefined && found !== false) return found;
    await delay(everyMs);
  }
  throw new AssertionError({ message: `waited ${limitMs} ms in vain for: ${what}` });
};
