import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A hand on the keyboard, and an eye on the focus. */
export type Keyboard = {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** The focus is there, and can be seen. */
  readonly isAt: (target: Locator) => Promise<void>;
  /** Walks there, at least one step; fails when no way leads there. */
  readonly walkTo: (target: Locator, key?: 'Tab' | 'Shift+Tab' | 'ArrowDown') => Promise<void>;
};

const STEPS_MAX = 80;

/**
 * A ring, on the element or on what frames it, or a frame in the colour of the ink; what can only
 * be sent the focus, as a page or a message, has no ring. Else what is wrong, in words.
 */
const LOOK = `(() => {
  const it = document.activeElement;
  const { top, bottom, left, right, width, height } = it.getBoundingClientRect();
  const label = it.outerHTML.slice(0, 120);
  if (it === document.body) return 'nothing has the focus';
  if (!(bottom > 0 && right > 0 && top < innerHeight && left < innerWidth)) return 'off: ' + label;
  if (it.tabIndex < 0) return '';
  const isDrawnByLabel = it.type === 'radio';
  if (!isDrawnByLabel && (width < 3 || getComputedStyle(it).opacity < 1)) return 'unseen: ' + label;
  const ink = getComputedStyle(document.body).color;
  for (let each = it, steps = 0; each && steps < 3; each = each.parentElement, steps += 1) {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return '';
  }
  const frame = it.closest('.composer, .search-box');
  if (frame && getComputedStyle(frame).borderBottomColor === ink) return '';
  return 'no ring: ' + label;
})()`;

/** The keyboard of this page; nothing here ever touches its mouse. */
export const keyboard = (page: Page): Keyboard => {
  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluateAll((all) => all.some((each) => each.matches(':focus')));
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const isSeen = () => expect.poll(() => page.evaluate(LOOK)).toBe('');
  return {
    press,
    type: (text) => page.keyboard.type(text),
    isAt: async (target) => {
      const where = () => page.evaluate('document.activeElement.outerHTML.slice(0, 200)');
      await expect
        .poll(async () => (await hasFocus(target)) || where(), { message: String(target) })
        .toBe(true);
      await isSeen();
    },
    walkTo: async (target, key = 'Tab') => {
      await target.first().waitFor();
      for (let steps = 0; steps < STEPS_MAX; steps += 1) {
        await press(key);
        if (await hasFocus(target)) return isSeen();
      }
      throw new Error(`the keyboard never came to ${String(target)}`);
    },
  };
};
