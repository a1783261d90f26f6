import { join } from 'node:path';
import {
  createScreenReader,
  type Screen,
} from '@evolua/chat-core/http/routes/screens/create-screen-reader';
import type { Context } from 'hono';
import { compress } from 'hono/compress';
import type { LabApp } from '../lab-env.ts';
import { buildingPage } from '../screens/building-page.ts';

/** Each of these is the laboratory's one page, which shows what its address says. */
const addresses = [
  '/',
  '/experimentos/:id?',
  '/dia-de-jogo',
  '/codigo/:versao?',
  '/processos/:nome?',
  '/pedidos/:id?',
];
/** The pages themselves have addresses; the chat's is a version's. */
const page = /\.html$/;
const immutable = 'public, max-age=31536000, immutable';

/** The screens, as built by `apps/web`. Assets carry a hash in their names and never change. */
export function screenRoutes(app: LabApp, root: string): void {
  const read = createScreenReader(join(root, 'apps/web/dist'));
  const small = compress();
  for (const address of addresses) {
    app.get(address, small, async (c) => {
      const screen = await read('/lab.html');
      if (screen !== undefined) return send(c, screen, 'no-cache');
      return c.html(buildingPage, 503, { 'Retry-After': '2' });
    });
  }
  app.get('*', small, async (c) => {
    const { path } = c.req;
    const file = page.test(path) ? undefined : await read(path);
    if (file === undefined) return c.notFound();
    return send(c, file, path.startsWith('/assets/') ? immutable : 'no-cache');
  });
}

function send(c: Context, { body, type, etag }: Screen, caching: string): Response {
  c.header('ETag', etag);
  c.header('Cache-Control', caching);
  const known = c.req.header('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.includes(etag) || known.includes(`W/${etag}`)) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': type });
}
