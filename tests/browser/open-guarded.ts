import type { Browser, Page } from 'playwright-core';

export type Guarded = {
  readonly page: Page;
  /** Everything suspicious since it was last asked, in words. */
  readonly takeFaults: () => Promise<readonly string[]>;
};

/**
 * A page in which nothing may happen that its own origin did not want: requests, dialogs, other
 * pages and errors are written down, and what `watch` (a script, put in first) has seen.
 */
export const openGuarded = async (
  browser: Browser,
  { origin, watch }: { readonly origin: string; readonly watch: string },
): Promise<Guarded> => {
  const context = await browser.newContext({ locale: 'pt-BR' });
  context.setDefaultTimeout(30_000);
  await context.addInitScript({ content: watch });
  const page = await context.newPage();
  const faults = new Set<string>();
  const isOutside = (url: URL) => url.origin !== origin && url.protocol !== 'data:';
  await context.route(isOutside, async (route) => {
    faults.add(`a request left: ${route.request().url()}`);
    // Nothing to show: the browser stays where it is.
    await route.fulfill({ status: 204 });
  });
  context.on('page', (other) => {
    faults.add('a page was opened');
    void other.close();
  });
  page.on('dialog', (dialog) => {
    faults.add(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => faults.add(`an error: ${message}`));
  page.on('websocket', (socket) => faults.add(`a socket: ${socket.url()}`));
  return {
    page,
    takeFaults: async () => {
      const seen = (await page.evaluate('takeFaults()')) as readonly string[];
      const all = [...faults, ...seen];
      faults.clear();
      return all;
    },
  };
};
