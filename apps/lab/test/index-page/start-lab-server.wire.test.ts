import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { startLabServer } from '../../src/index-page/start-lab-server.ts';
import { freePort } from '../../src/ports/free-port.ts';
import type { SystemStatus } from '../../src/system/system-status.ts';

const status: SystemStatus = {
  parts: [{ name: 'v1', label: 'V1', detail: 'MVP', answers: true, links: [] }],
  versions: [],
  networkLinks: [],
  logsFolder: '/logs',
  memoryMb: undefined,
  at: new Date(0),
};

async function serving(look = async () => status) {
  const port = await freePort();
  const lab = await startLabServer({ port, status: look });
  onTestFinished(() => lab.close());
  return {
    port,
    ask: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init),
  };
}

/** `fetch` does not let anyone choose the Host. */
function askAs(host: string, port: number): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, host: '127.0.0.1', headers: { Host: host } },
      async (response) => {
        resolve({ status: response.statusCode ?? 0, body: await text(response) });
      },
    );
    asked.on('error', reject).end();
  });
}

test('the page allows no script and nothing from outside', async () => {
  const { ask } = await serving();
  const response = await ask('/');
  expect(response.status).toBe(200);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self';/);
  const page = await response.text();
  expect(page).not.toMatch(/<script|style="|https?:\/\/(?!localhost)/);
  for (const [, asset] of page.matchAll(/(?:href|src)="(\/[a-z.]+)"/g)) {
    expect((await ask(asset ?? '')).status).toBe(200);
  }
});

test('the same as JSON for programs', async () => {
  const { ask } = await serving();
  const state = (await (await ask('/estado')).json()) as { parts: { name: string }[] };
  expect(state.parts[0]?.name).toBe('v1');
});

test('a name of somebody else’s, pointed at this machine, gets nothing', async () => {
  const { port } = await serving();
  const { status: code, body } = await askAs('evil.example', port);
  expect(code).toBe(421);
  expect(body).not.toContain('V1');
  expect((await askAs(`localhost:${port}`, port)).status).toBe(200);
});

test('an unknown address is a 404, and writing a 405', async () => {
  const { ask } = await serving();
  expect((await ask('/nada')).status).toBe(404);
  const refused = await ask('/', { method: 'POST', body: 'x' });
  expect(refused.status).toBe(405);
  expect(refused.headers.get('allow')).toBe('GET, HEAD');
});

test('a look that fails is a 500 without details', async () => {
  const { ask } = await serving(() => Promise.reject(new Error('secret detail')));
  const response = await ask('/');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
});
