import { join } from 'node:path';
import { architectureResponse } from '@evolua/chat-core/http/routes/architecture/architecture-response';
import { sendDrawing } from '@evolua/chat-core/http/routes/architecture/send-drawing';
import { createScreenReader } from '@evolua/chat-core/http/routes/screens/create-screen-reader';
import { createLiveFeed } from '@evolua/chat-core/http/streams/create-live-feed';
import { sseFrame } from '@evolua/chat-core/http/streams/sse-frame';
import { sseHeaders } from '@evolua/chat-core/http/streams/sse-headers';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { compress } from 'hono/compress';
import { createLabPulse } from '../architecture/create-lab-pulse.ts';
import type { LabApp } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';
import { tooManyViewers } from '../live/too-many-viewers.ts';
import { buildingPage } from '../screens/building-page.ts';

const themes = ['claro', 'escuro'] as const;
const address = '/v1/chat/arquitetura';

/** The diagrams, at the address that they have in every version, with all versions alive on them. */
export function architectureRoutes(
  app: LabApp,
  parts: LabParts,
  onWatched: (count: number) => void,
): { readonly close: () => void } {
  const read = createScreenReader(join(parts.root, 'apps/web/dist'));
  const pulse = createLabPulse(parts);
  const feed = createLiveFeed({
    read: async () => sseFrame('pulse', pulse()),
    onError: (error) => parts.log(`Os diagramas não foram atualizados: ${String(error)}`),
    onListeners: onWatched,
  });

  app.get(address, compress(), (c) =>
    architectureResponse(
      c,
      () => read('/arquitetura.html'),
      () => c.html(buildingPage, 503, { 'Retry-After': '2' }),
    ),
  );
  app.get(`${address}/ao-vivo`, (c) => {
    // A HEAD would never end.
    if (c.req.method === 'HEAD') return c.body(null, 200, sseHeaders);
    const body = feed.listen(() => c.env.outgoing.destroy());
    if (body === undefined) throw tooManyViewers();
    return c.body(body, 200, sseHeaders);
  });
  app.get(`${address}/:file{v[1-4]\\.svg}`, compress(), (c) => {
    const theme = themes.find((one) => one === c.req.query('tema'));
    return sendDrawing(c, c.req.param('file').slice(0, 2) as VersionId, theme);
  });
  return { close: feed.close };
}
