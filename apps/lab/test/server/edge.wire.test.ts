import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { labRefusal } from '../../src/control/lab-refusal.ts';
import { serveLab } from './serve-lab.ts';

/** `fetch` does not let anyone choose the Host. */
function askAs(host: string, port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, headers: { host } }, async (response) =>
      resolve(`${response.statusCode} ${await text(response)}`),
    );
    asked.on('error', reject).end();
  });
}

test('a name of somebody else’s, pointed at this machine, gets nothing', async () => {
  const { port } = await serveLab();
  const refused = await askAs('evil.example', port, '/api/estado');
  expect(refused).toMatch(/^421 .*unknown_host/);
  expect(refused).not.toContain('versions');
  expect(await askAs(`127.0.0.1:${port}`, port, '/api/estado')).toMatch(/^200 .*versions/);
});

test('whatever changes something comes from the laboratory’s own screens', async () => {
  const set = vi.fn();
  const { ask, problemOf } = await serveLab();
  const headers = { origin: 'http://evil.example' };
  const routes = [
    ['POST', '/api/perguntas'],
    ['PUT', '/api/trafego'],
    ['POST', '/api/falhas/provider-down'],
    ['DELETE', '/api/falhas'],
    ['POST', '/api/processos/v1/reinicio'],
  ] as const;
  for (const [method, path] of routes) {
    expect(await problemOf(ask(path, { method, headers }))).toBe('403 foreign_origin');
  }
  expect(set).not.toHaveBeenCalled();
});

test('whatever acts on the parts needs the key', async () => {
  const { ask, problemOf } = await serveLab();
  const routes = [
    ['PUT', '/api/trafego'],
    ['POST', '/api/falhas/provider-down'],
    ['DELETE', '/api/falhas/provider-down'],
    ['DELETE', '/api/falhas'],
    ['POST', '/api/experimentos/x/execucoes'],
    ['DELETE', '/api/execucao'],
    ['POST', '/api/dia-de-jogo'],
    ['DELETE', '/api/dia-de-jogo'],
    ['POST', '/api/processos/v1/reinicio'],
  ] as const;
  for (const [method, path] of routes) {
    for (const authorization of ['', 'Bearer wrong']) {
      const refused = ask(path, { method, headers: { authorization } });
      expect(await problemOf(refused)).toBe('401 key_needed');
    }
  }
});

test('what the desk refuses is told as it says it', async () => {
  const inject = vi.fn(async () => {
    throw labRefusal(404, 'unknown_fault', { title: 'Falha desconhecida', detail: 'Não há.' });
  });
  const quiet = { onChange: () => () => undefined, repair: async () => undefined };
  const faults = { catalogue: [], active: () => [], past: () => [], inject, ...quiet };
  const { ask } = await serveLab({ faults: { ...faults, repairAll: async () => undefined } });
  const body = JSON.stringify({ intensity: 0.5, durationMs: 60_000, versions: ['v1'] });
  const refused = await ask('/api/falhas/nada', { method: 'POST', body });
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect(await refused.json()).toEqual({
    type: 'urn:evolua:erro:unknown_fault',
    title: 'Falha desconhecida',
    status: 404,
    detail: 'Não há.',
    code: 'unknown_fault',
  });
  expect(inject).toHaveBeenCalledWith('nada', JSON.parse(body));
});

test('a body that is not understood is refused by the name of the field', async () => {
  const { ask, problemOf } = await serveLab();
  const put = (body: string) => ask('/api/trafego', { method: 'PUT', body });
  expect(await problemOf(put('{"on":true,"perSecond":51}'))).toBe('400 out_of_range');
  expect(await problemOf(put('{"on":true,"perSecond":0}'))).toBe('400 out_of_range');
  expect(await (await put('{"on":true,"perSecond":5,"loud":1}')).text()).toContain('“loud”');
  expect(await problemOf(put('{'))).toBe('400 invalid_request');
  expect(await problemOf(put('x'.repeat(16_385)))).toBe('413 body_too_large');
  expect((await put('{"on":true,"perSecond":50}')).status).toBe(200);
});

test('an address that does not exist is a 404, and a defect a 500 that says nothing', async () => {
  const told: string[] = [];
  const processViews = () => {
    throw new Error('secret detail');
  };
  const { ask, problemOf } = await serveLab({
    processViews,
    log: (sentence) => told.push(sentence),
  });
  expect(await problemOf(ask('/api/nada'))).toBe('404 not_found');
  const failed = await ask('/api/estado');
  expect(failed.status).toBe(500);
  expect(await failed.text()).not.toContain('secret');
  expect(told.join()).toContain('secret detail');
});

test('every answer keeps pages to what is their own', async () => {
  const { ask } = await serveLab();
  for (const path of ['/', '/api/estado', '/api/nada']) {
    const { headers } = await ask(path);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'self';.*frame-ancestors 'none'/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('opened to the room, it answers there too, by that name, and on the loopback as ever', async () => {
  const { port } = await serveLab({}, '127.0.0.2');
  for (const host of ['127.0.0.1', '127.0.0.2']) {
    expect((await fetch(`http://${host}:${port}/api/estado`)).status).toBe(200);
  }
  expect(await askAs(`192.168.0.9:${port}`, port, '/api/estado')).toMatch(/^421/);
});
