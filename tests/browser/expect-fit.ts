import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';

// A pixel is what rounding may add.
const SPILT = `[...document.querySelectorAll(
  'html, main, dialog[open], [popover]:popover-open, .transcript-scroller, .settings-body, .rows',
)].filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.outerHTML.slice(0, 80))`;

type Theme = 'light' | 'dark';

/**
 * The page as it stands now: no violation in these themes, and nothing cut off at the sides. Of
 * axe's rules only contrast can tell the themes apart.
 */
export const expectFit = async (
  page: Page,
  state: string,
  themes: readonly Theme[] = ['light', 'dark'],
): Promise<void> => {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    if (theme === 'light') await expectAccessible(page, state);
    else await expectAccessible(page, `${state}, dark`, 'color-contrast');
  }
  expect(await page.evaluate(SPILT), state).toEqual([]);
};
