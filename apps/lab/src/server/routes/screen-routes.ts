import { join } from 'node:path';
import { createScreenReader } from '@evolua/chat-core/http/routes/screens/create-screen-reader';
import { sendScreen } from '@evolua/chat-core/http/routes/screens/send-screen';
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

/** The screens, as built by `apps/web`. */
export function screenRoutes(app: LabApp, root: string): void {
  const read = createScreenReader(join(root, 'apps/web/dist'));
  const small = compress();
  for (const address of addresses) {
    app.get(address, small, async (c) => {
      const screen = await read('/lab.html');
      if (screen !== undefined) return sendScreen(c, screen);
      return c.html(buildingPage, 503, { 'Retry-After': '2' });
    });
  }
  app.get('*', small, async (c) => {
    const { path } = c.req;
    const file = page.test(path) ? undefined : await read(path);
    if (file === undefined) return c.notFound();
    return sendScreen(c, file, path.startsWith('/assets/'));
  });
}
