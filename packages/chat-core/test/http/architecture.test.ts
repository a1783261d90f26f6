import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model } from '@evolua/architecture/data/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { architectureModelSchema } from '../../src/http/schemas/architecture-model.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';

const PATH = '/v1/chat/arquitetura';
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
let screensFolder = '';

beforeAll(async () => {
  screensFolder = await mkdtemp(join(tmpdir(), 'evolua-architecture-'));
  await writeFile(join(screensFolder, 'arquitetura.html'), '<title>Arquitetura</title>');
});
afterAll(() => rm(screensFolder, { recursive: true }));

const ask = (headers: Record<string, string> = {}, path = PATH) =>
  aSystem({ screensFolder }).request(path, { headers });

describe('the diagrams', () => {
  it.each([
    [BROWSER, 'text/html; charset=utf-8'],
    ['*/*', 'text/html; charset=utf-8'],
    ['text/*', 'text/html; charset=utf-8'],
    ['application/json;q=0.4, text/html;q=0.5', 'text/html; charset=utf-8'],
    ['application/json', 'application/json'],
    ['text/html;q=0.4, application/json', 'application/json'],
    ['text/html;q=0, application/json;q=0.1', 'application/json'],
    ['application/*', 'application/json'],
  ])('are what the asker wants: %s', async (accept, type) => {
    const response = await ask({ accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')?.toLowerCase()).toBe(type);
    expect(response.headers.get('vary')).toBe('Accept');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('are the page, whatever state its address tells', async () => {
    const response = await ask({}, `${PATH}?v=3&fluxo=failover&passo=4`);
    expect(await response.text()).toBe('<title>Arquitetura</title>');
  });

  it('are the model as it is described', async () => {
    const told = await jsonFrom(await ask({ accept: 'application/json' }));
    expect(told).toEqual(JSON.parse(JSON.stringify(model)));
    expect(architectureModelSchema.safeParse(told).error).toBeUndefined();
  });

  it.each(['text/html', 'application/json'])('are not sent twice: %s', async (accept) => {
    const etag = (await ask({ accept })).headers.get('etag') ?? '';
    const again = await ask({ accept, 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.headers.get('vary')).toBe('Accept');
    const other = accept === 'text/html' ? 'application/json' : 'text/html';
    expect((await ask({ accept: other, 'if-none-match': etag })).status).toBe(200);
  });

  it.each([
    ['v1.svg', 'prefers-color-scheme'],
    ['v4.svg?tema=claro', '<svg'],
    ['v4.svg?tema=escuro', '<svg'],
  ])('are drawings too, whose own style is all that a browser obeys: %s', async (file, has) => {
    const response = await ask({}, `${PATH}/${file}`);
    const svg = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(svg).toContain(has);
    const style = /<style>(.*)<\/style>/su.exec(svg)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toContain(`style-src 'sha256-${hash}'`);
    expect(policy.split('; ')).toContain("default-src 'self'");
    const etag = response.headers.get('etag') ?? '';
    expect((await ask({ 'if-none-match': etag }, `${PATH}/${file}`)).status).toBe(304);
  });

  it('light and dark are not the same file', async () => {
    const [light, dark] = [
      await ask({}, `${PATH}/v2.svg?tema=claro`),
      await ask({}, `${PATH}/v2.svg?tema=escuro`),
    ];
    expect(light.headers.get('etag')).not.toBe(dark.headers.get('etag'));
  });

  it.each([
    ['v5.svg', 404],
    ['v1.png', 404],
    ['v1.svg.svg', 404],
    ['v1.svg?tema=azul', 422],
    ['v1.svg?theme=dark', 422],
  ])('no other file is there: %s', async (file, status) => {
    expect((await ask({}, `${PATH}/${file}`)).status).toBe(status);
  });

  it('without built screens say so to people; the model is there all the same', async () => {
    const { request } = aSystem();
    const page = await request(PATH);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('As telas ainda não foram construídas');
    expect((await request(PATH, { headers: { accept: 'application/json' } })).status).toBe(200);
  });
});
