import { stat } from 'node:fs/promises';
import type { Page } from 'playwright-core';

const BYTES_MAX = 250_000;

/** Puts the address of `make dev` in the place of the free port of this run. */
const withUsualAddress = `(address, usual) => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.data.includes(address)) node.data = node.data.replaceAll(address, usual);
  }
}`;

/**
 * Writes what the page shows, once its letters are there and nothing moves. Throws above 250 KB:
 * pictures stay in the repository for ever.
 */
export const takePicture = async (
  page: Page,
  file: string,
  address: { readonly ours: string; readonly usual: string },
): Promise<number> => {
  await page.evaluate(
    `document.fonts.ready.then(() => (${withUsualAddress})(${JSON.stringify(address.ours)}, ${JSON.stringify(address.usual)}))`,
  );
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(file);
  if (size > BYTES_MAX) throw new Error(`${file}: ${size} bytes, above ${BYTES_MAX}`);
  return size;
};
