import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';

// A pixel is what rounding may add.
const SPILT = `[...document.querySelectorAll(
  'html, main, dialog[open], [popover]:popover-open, .transcript-scroller, .settings-body, .rows',
)].filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.outerHTML.slice(0, 80))`;

/**
 * The page as it stands now: no violation in either theme, and nothing cut off at the sides. Of
 * axe's rules only contrast can tell the themes apart.
 */
export const expectFit = async (page: Page, state: string): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, state);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, `${state}, dark`, 'color-contrast');
  expect(await page.evaluate(SPILT), state).toEqual([]);
};
