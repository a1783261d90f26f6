import type { Page } from 'playwright-core';
import { expectFit } from './expect-fit.ts';

/** The narrowest screen there is, and a wide one. */
const WIDTHS = [360, 1440];

/** A state that stays when the window changes its size, in both sizes and both themes. */
export const expectFitEverywhere = async (page: Page, state: string): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 780 });
    await expectFit(page, `${state}, ${width}`);
  }
};
