import { describe, expect, inject, it } from 'vitest';

const { lab = '', ...others } = inject('systemUrls');
const versions = ['v1', 'v2', 'v3', 'v4'].map((id) => [id, others[id] ?? ''] as const);

const screens =
  "default-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'";
const policies: Readonly<Record<string, string>> = {
  '/': screens,
  '/entrar': screens,
  '/conversas/01980000-0000-7000-8000-000000000000': screens,
  '/nada/que/exista': screens,
  '/v1/chat/arquitetura': screens,
  '/docs': screens.replace("img-src 'self'", "img-src 'self' data:"),
};
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const inline = /<script(?![^>]*\ssrc=)|<style|\s(?:style|on[a-z]+)=/iu;

const get = async (url: string) => {
  const response = await fetch(url, { headers: { accept: 'text/html' } });
  return { headers: Object.fromEntries(response.headers), body: await response.text() };
};

describe('what a page may do is written on it', () => {
  it.each(versions)('every page of %s, word for word, with nothing inline', async (_id, url) => {
    for (const [path, policy] of Object.entries(policies)) {
      const { headers, body } = await get(`${url}${path}`);
      expect(headers, path).toMatchObject({ 'content-security-policy': policy, ...always });
      expect(headers['content-type'], path).toMatch(/^text\/html\b/u);
      expect(body, path).not.toMatch(inline);
    }
  });

  it('the laboratory too', async () => {
    for (const path of [
      '/',
      '/experimentos',
      '/codigo/v2',
      '/processos',
      '/pedidos',
      '/v1/chat/arquitetura',
    ]) {
      const { headers, body } = await get(`${lab}${path}`);
      expect(headers, path).toMatchObject({ 'content-security-policy': screens, ...always });
      expect(headers['content-type'], path).toMatch(/^text\/html\b/u);
      expect(body, path).not.toMatch(inline);
    }
  });
});
