import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { serveLab } from './serve-lab.ts';

test('while the screens are being built a page says so and looks again by itself', async () => {
  const { ask } = await serveLab();
  const answer = await ask('/experimentos');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toMatch(/http-equiv="refresh".*As telas estão sendo construídas/s);
});

test('one page for all its addresses; assets never change, and travel compressed', async () => {
  const root = temporaryFolder();
  const dist = join(root, 'apps/web/dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'lab.html'), '<p>lab</p>');
  writeFileSync(join(dist, 'index.html'), '<p>chat</p>');
  writeFileSync(join(dist, 'assets/lab-1a2b.js'), `// ${'x'.repeat(5_000)}`);
  const { ask } = await serveLab({ root });
  const addresses = ['/', '/experimentos', '/experimentos/openai-fora', '/dia-de-jogo', '/codigo'];
  for (const path of [...addresses, '/codigo/v2', '/processos', '/pedidos']) {
    expect(await (await ask(path)).text()).toBe('<p>lab</p>');
  }
  const asset = await ask('/assets/lab-1a2b.js');
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-encoding')).toBe('gzip');
  expect(await asset.text()).toHaveLength(5_003);
  const etag = (await ask('/')).headers.get('etag') ?? '';
  expect((await ask('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  for (const path of ['/index.html', '/assets/nada.js', '/..%2f..%2fpackage.json', '/nada']) {
    expect((await ask(path)).status).toBe(404);
  }
});
