import type { Browser } from 'playwright-core';
import { buildInertPage } from './build-inert-page.ts';
import { type Guarded, openGuarded } from './open-guarded.ts';

export type InertPages = {
  /** A page that shows answers, guarded, with these headers on everything it gets. */
  readonly open: (headers: Readonly<Record<string, string>>) => Promise<Guarded>;
};

const origin = 'http://telas.localhost';
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Builds the page once; no server is needed, the browser gets its files from here. */
export const createInertPages = async (browser: Browser): Promise<InertPages> => {
  const [files, watcher] = await Promise.all([
    buildInertPage('page.tsx'),
    buildInertPage('watch.ts'),
  ]);
  const watch = String(watcher.get('/entry.js'));
  const sheet = [...files.keys()].find((path) => path.endsWith('.css'));
  const html =
    '<!doctype html><html lang="pt-BR"><meta charset="utf-8"><title>Respostas</title>' +
    `<link rel="stylesheet" href="${sheet}"><body><script type="module" src="/entry.js"></script>`;
  return {
    open: async (headers) => {
      const guarded = await openGuarded(browser, { origin, watch });
      const { page } = guarded;
      await page.route(`${origin}/**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        const body = pathname === '/' ? html : files.get(pathname);
        const contentType = types[pathname.split('.').at(-1) ?? ''] ?? 'text/html';
        const found = { status: 200, headers, contentType, body: Buffer.from(body ?? '') };
        await route.fulfill(body === undefined ? { status: 404, headers } : found);
      });
      await page.goto(`${origin}/`);
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
      return guarded;
    },
  };
};
