import { describe, expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';

type Operation = {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { description: string; content?: object }>>;
};

const document = await jsonFrom(await aSystem().request('/openapi.json'));
const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

const PUBLIC = [
  '/v1/auth/sign-up',
  '/v1/auth/sign-in',
  '/v1/auth/sign-out',
  '/v1/health',
  '/v1/health/live',
  '/v1/health/ready',
  '/v1/system',
  '/v1/chat/arquitetura',
  '/v1/chat/arquitetura/ao-vivo',
  '/v1/chat/arquitetura/{file}',
];

describe('the document', () => {
  it('is OpenAPI 3.1 and has every route of the contract', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual([
      'DELETE /v1/auth/account',
      'DELETE /v1/chat/conversations/{id}',
      'DELETE /v1/sessions',
      'DELETE /v1/sessions/{id}',
      'DELETE /v1/tokens/{id}',
      'GET /v1/auth/export',
      'GET /v1/auth/me',
      'GET /v1/chat/arquitetura',
      'GET /v1/chat/arquitetura/ao-vivo',
      'GET /v1/chat/arquitetura/{file}',
      'GET /v1/chat/conversations',
      'GET /v1/chat/conversations/search',
      'GET /v1/chat/conversations/{id}',
      'GET /v1/chat/conversations/{id}/export',
      'GET /v1/chat/conversations/{id}/messages',
      'GET /v1/chat/generations/{id}/events',
      'GET /v1/health',
      'GET /v1/health/live',
      'GET /v1/health/ready',
      'GET /v1/models',
      'GET /v1/models/{id}',
      'GET /v1/sessions',
      'GET /v1/system',
      'GET /v1/tokens',
      'GET /v1/usage',
      'GET /v1/usage/daily',
      'PATCH /v1/chat/conversations/{id}',
      'POST /v1/auth/password',
      'POST /v1/auth/sign-in',
      'POST /v1/auth/sign-out',
      'POST /v1/auth/sign-up',
      'POST /v1/chat',
      'POST /v1/chat/completions',
      'POST /v1/chat/conversations',
      'POST /v1/chat/conversations/{id}/restore',
      'POST /v1/chat/generations/{id}/stop',
      'POST /v1/chat/messages/{id}/continue',
      'POST /v1/chat/messages/{id}/regenerate',
      'POST /v1/tokens',
    ]);
  });

  it('names every operation once', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(operations)('tells of $method $path who may, and how it fails', (operation) => {
    expect(operation.summary).toBeTruthy();
    expect(operation.security).toEqual(
      PUBLIC.includes(operation.path) ? [] : [{ cookie: [] }, { bearer: [] }],
    );
    if (!PUBLIC.includes(operation.path)) expect(operation.responses).toHaveProperty('401');
    expect(operation.responses).toHaveProperty('421');
    expect(operation.responses).toHaveProperty('500');
    for (const { description } of Object.values(operation.responses)) {
      expect(description).toBeTruthy();
    }
  });

  it.each(operations)('tells that $method $path is counted, unless it is a probe', (operation) => {
    const { path, responses } = operation;
    const isProbe = path.startsWith('/v1/health');
    const codes = path.startsWith('/v1/chat/completions') || path.startsWith('/v1/models');
    const code = codes ? 'rate_limit_exceeded' : 'too_many_requests';
    expect(responses['429']?.description.includes(code) ?? false).toBe(!isProbe);
  });

  it('resolves every reference that it makes', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)];
    expect(refs.length).toBeGreaterThan(10);
    for (const [, path = ''] of refs) {
      const target = path
        .split('/')
        .reduce<Record<string, never> | undefined>((node, key) => node?.[key], document);
      expect(target, path).toBeDefined();
    }
  });
});

describe('the pages of the document', () => {
  it('load nothing from elsewhere, and nothing inline', async () => {
    const { request } = aSystem();
    const page = await (await request('/docs')).text();
    const links = [...page.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, link]) => link ?? '');

    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/u);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link).toMatch(/^\/docs\//u);
      const response = await request(link);
      expect(response.status, link).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
    const start = await request('/docs/start-swagger.js');
    expect(start.headers.get('content-type')).toContain('text/javascript');
  });
});
