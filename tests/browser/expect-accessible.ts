import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What fades in is half there, and pale, until it is there; what goes on for ever is not awaited. */
const SETTLED = `Promise.all(document.getAnimations()
  .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined))).then(() => undefined)`;

/** No violation that axe can find on the page as it stands now; of one rule, where it is named. */
export const expectAccessible = async (page: Page, state: string, rule?: string): Promise<void> => {
  // What the pointer comes to lie on fades in a frame later; without motion it is there at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(SETTLED);
  // These pages have no frame; the other mode, for frames, opens a page more at each look.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rule ? axe.withRules(rule) : axe.withTags(RULES)).analyze();
  await page.emulateMedia({ reducedMotion: null });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  expect(found, state).toEqual([]);
};
