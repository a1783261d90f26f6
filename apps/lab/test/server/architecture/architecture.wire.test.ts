import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { readEvents } from '../read-events.ts';
import { serveLab } from '../serve-lab.ts';

const address = '/v1/chat/arquitetura';

test('the page and its model, as whoever asks wants them', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'apps/web/dist'), { recursive: true });
  const { ask } = await serveLab({ root });
  expect((await ask(address)).status).toBe(503);
  writeFileSync(join(root, 'apps/web/dist/arquitetura.html'), '<p>arquitetura</p>');
  expect(await (await ask(`${address}?v=4`)).text()).toBe('<p>arquitetura</p>');

  const model = await ask(address, { headers: { accept: 'application/json' } });
  expect(model.headers.get('vary')).toContain('Accept');
  expect((await model.json()) as object).toHaveProperty('components');
  const etag = model.headers.get('etag') ?? '';
  const again = { accept: 'application/json', 'if-none-match': etag };
  expect((await ask(address, { headers: again })).status).toBe(304);

  const drawing = await ask(`${address}/v4.svg?tema=escuro`);
  expect(drawing.headers.get('content-security-policy')).toContain("style-src 'sha256-");
  expect(await drawing.text()).toContain('</svg>');
  expect((await ask(`${address}/v5.svg`)).status).toBe(404);
});

test('whoever looks at the diagrams sees all versions at once, and is traffic’s reason too', async () => {
  const { ask, watched } = await serveLab();
  const events = readEvents(await ask(`${address}/ao-vivo`));
  expect((await events.next()).value).toMatchObject({
    event: 'pulse',
    data: { here: 'lab', versions: { v1: {}, v2: {} } },
  });
  const figures = readEvents(await ask('/api/ao-vivo'));
  await figures.next();
  expect(watched.at(-1)).toBe(2);
  await events.return(undefined);
  await expect.poll(() => watched.at(-1)).toBe(1);
  await figures.return(undefined);
  await expect.poll(() => watched.at(-1)).toBe(0);
});

test('a sixty-fifth who looks is told that there is no more room', async () => {
  const { ask, problemOf } = await serveLab();
  const open = await Promise.all(Array.from({ length: 64 }, () => ask(`${address}/ao-vivo`)));
  expect(await problemOf(ask(`${address}/ao-vivo`))).toBe('503 too_many_viewers');
  await Promise.all(open.map(({ body }) => body?.cancel()));
});
