import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';

const HTML = { accept: 'text/html,application/xhtml+xml' };
let parent = '';
let screensFolder = '';

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'evolua-screens-'));
  screensFolder = join(parent, 'dist');
  await mkdir(join(screensFolder, 'assets'), { recursive: true });
  await writeFile(join(parent, 'segredo.txt'), 'segredo');
  await writeFile(join(screensFolder, '.env'), 'segredo');
  await writeFile(join(screensFolder, 'index.html'), '<!doctype html><title>Evolua</title>');
  await writeFile(join(screensFolder, 'assets', 'index-abc123.js'), 'console.log(1)');
  await writeFile(join(screensFolder, 'icone.svg'), '<svg/>');
});

afterEach(() => rm(parent, { recursive: true }));

describe('the screens', () => {
  it.each(['/', '/conversas/7', '/entrar'])(
    'are the first page, asked for again each time, where a browser navigates to %s',
    async (path) => {
      const response = await aSystem({ screensFolder }).request(path, { headers: HTML });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>Evolua</title>');
    },
  );

  it.each([
    ['/assets/index-abc123.js', 'text/javascript', 'public, max-age=31536000, immutable'],
    ['/icone.svg', 'image/svg+xml', 'no-cache'],
  ])('have their types and cache rules: %s', async (path, type, cacheControl) => {
    const response = await aSystem({ screensFolder }).request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('cache-control')).toBe(cacheControl);
  });

  it('are not sent again to who has them, until they change', async () => {
    const { request } = aSystem({ screensFolder });
    const etag = (await request('/icone.svg')).headers.get('etag') ?? '';
    const again = () => request('/icone.svg', { headers: { 'if-none-match': `"x", ${etag}` } });

    expect(etag).toMatch(/^"[\w-]{43}"$/u);
    expect((await again()).status).toBe(304);
    await writeFile(join(screensFolder, 'icone.svg'), '<svg><g/></svg>');
    await utimes(join(screensFolder, 'icone.svg'), new Date(), new Date(Date.now() + 5_000));
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(await changed.text()).toBe('<svg><g/></svg>');
  });

  it.each([
    '/../segredo.txt',
    '/%2e%2e/segredo.txt',
    '/..%2fsegredo.txt',
    '/assets/..%2f..%2fsegredo.txt',
    '/..%5csegredo.txt',
    '/%252e%252e/segredo.txt',
    '/.env',
    '/icone.svg%00.html',
    '/%',
    '/assets',
  ])('let nobody out of their folder: %s', async (path) => {
    const response = await aSystem({ screensFolder }).request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('segredo');
  });

  it.each(['/v1/nada', '/docs/nada', '/assets/velho.js', '/metrics/x'])(
    'are no answer to what is no screen: %s',
    async (path) => {
      const response = await aSystem({ screensFolder }).request(path, { headers: HTML });
      expect(response.status).toBe(404);
    },
  );

  it('are no answer to a program', async () => {
    const headers = { accept: '*/*' };
    expect((await aSystem({ screensFolder }).request('/entrar', { headers })).status).toBe(404);
  });

  it('say so in Portuguese when they were not built', async () => {
    await rm(join(screensFolder, 'index.html'));
    for (const given of [{ screensFolder }, {}]) {
      const response = await aSystem(given).request('/', { headers: HTML });
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('As telas ainda não foram construídas');
    }
  });
});
