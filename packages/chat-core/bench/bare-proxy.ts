import { Readable } from 'node:stream';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { Agent, request } from 'undici';

/**
 * What a version is compared with: Hono in front, undici behind, and nothing between them. Takes
 * the upstream's address and says its own as `make dev`'s servers do.
 */
const [upstream = ''] = process.argv.slice(2);
const dispatcher = new Agent({ connections: 1_024, headersTimeout: 0, bodyTimeout: 0 });

const app = new Hono().post('/v1/chat/completions', async (c) => {
  const { headers, body } = await request(`${upstream}/chat/completions`, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer sk-bench' },
    body: await c.req.text(),
  });
  const type = String(headers['content-type']);
  const isStream = type.startsWith('text/event-stream');
  const content = isStream ? (Readable.toWeb(body) as ReadableStream) : await body.text();
  return c.body(content, 200, { 'content-type': type });
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
process.on('disconnect', () => process.exit());
