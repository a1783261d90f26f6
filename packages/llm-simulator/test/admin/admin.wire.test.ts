import { type IncomingMessage, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { realisticPace } from '../../src/attempt/realistic-pace.ts';
import { catalogue } from '../../src/faults/catalogue.ts';
import { seeStream } from '../support/see.ts';
import { serve } from '../support/serve.ts';

const fault = { kind: 'status', status: 503 };

async function admin() {
  const served = await serve();
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${served.url}/admin${path}`, {
      method,
      ...(body === undefined
        ? {}
        : {
            headers: { 'content-type': 'application/json' },
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
    });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  return { ...served, call };
}

describe('the admin API', () => {
  it('survives a method that fetch does not know', async () => {
    const { url, call } = await admin();
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    request(`${url}/admin/faults`, { method: 'TRACE' }, resolve).on('error', reject).end();
    expect((await promise).resume().statusCode).toBe(404);
    expect((await call('GET', '/health')).status).toBe(200);
  });
});

describe('rules through the admin API', () => {
  it('a rule added hurts the next attempt, and removed no more', async () => {
    const { client, call } = await admin();
    const added = await call('POST', '/faults', {
      id: 'down',
      fault,
      match: { provider: 'openai' },
    });
    expect(added).toMatchObject({ status: 201, body: { id: 'down', probability: 1 } });
    expect((await seeStream(client, {})).error).toMatchObject({ status: 503 });
    expect((await call('GET', '/faults')).body).toMatchObject([
      { rule: { id: 'down' }, state: 'active', attempts: 1 },
    ]);
    expect((await call('DELETE', '/faults/down')).status).toBe(204);
    expect((await call('DELETE', '/faults/down')).status).toBe(404);
    expect((await seeStream(client, {})).error).toBeNull();
  });

  it('the same id twice is a conflict; put replaces', async () => {
    const { call } = await admin();
    await call('POST', '/faults', { id: 'down', fault });
    expect((await call('POST', '/faults', { id: 'down', fault })).status).toBe(409);
    expect((await call('PUT', '/faults/down', { fault: { kind: 'reset' } })).body).toMatchObject({
      id: 'down',
      fault: { kind: 'reset' },
    });
  });

  it('all rules are replaced at once, and cleared at once', async () => {
    const { call } = await admin();
    await call('POST', '/faults', { fault });
    expect((await call('PUT', '/faults', [{ id: 'a', fault }])).status).toBe(200);
    expect((await call('GET', '/faults')).body).toMatchObject([{ rule: { id: 'a' } }]);
    expect((await call('DELETE', '/faults')).status).toBe(204);
    expect((await call('GET', '/faults')).body).toEqual([]);
  });
});

describe('what the admin API refuses changes nothing', () => {
  it.each([
    ['POST', '/faults', { fault: { kind: 'explode' } }, 'fault.kind'],
    ['POST', '/faults', { fault: { kind: 'cut', token: -1 } }, 'fault.token'],
    ['POST', '/faults', { fault, match: { provider: 'acme' } }, 'match.provider'],
    ['POST', '/faults', '{"fault"', '(corpo)'],
    ['PUT', '/faults', [{ fault }, { fault, colour: 1 }], '[1].colour'],
    ['PUT', '/faults/kept', { fault: { kind: 'explode' } }, 'fault.kind'],
    ['PUT', '/pace', { ...realisticPace, tokenGapMs: -1 }, 'tokenGapMs'],
    ['PUT', '/pace', { tokenGapMs: 1 }, 'timeToFirstTokenMs'],
    ['GET', '/journal?outcome=lost', undefined, 'outcome'],
    ['GET', '/journal?limit=0', undefined, 'limit'],
    ['GET', '/journal?colour=red', undefined, 'colour'],
  ])('%s %s %j: 422, the field named', async (method, path, body, field) => {
    const { simulator, call } = await admin();
    simulator.faults.add({ id: 'kept', fault: { kind: 'status', status: 503 } });
    const before = [simulator.faults.list(), simulator.pace.get()];
    const answer = await call(method, path, body);

    expect(answer).toMatchObject({ status: 422, type: expect.stringContaining('problem+json') });
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect([simulator.faults.list(), simulator.pace.get()]).toEqual(before);
  });

  it('a body over the limit: 413', async () => {
    const { call } = await admin();
    const text = 'x'.repeat(1_100_000);
    expect((await call('POST', '/faults', { fault: { kind: 'answer', text } })).status).toBe(413);
  });

  it('an unknown path: 404 as a problem', async () => {
    const { call } = await admin();
    expect(await call('GET', '/nothing')).toMatchObject({ status: 404, body: { status: 404 } });
  });

  it('a host name that is not this machine, as a rebinding page would send it: 403', async () => {
    const { url } = await serve();
    const { request } = await import('node:http');
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    request(`${url}/admin/health`, { headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
    expect(await promise).toBe(403);
  });
});

describe('journal, counters, pace and health', () => {
  it('the journal tells an attempt as it was', async () => {
    const { client, call } = await admin();
    const headers = { 'x-client-request-id': 'c-1', 'x-simulator-fault': 'cut:3' };
    await seeStream(client, {}, { headers });
    const { entries } = (await call('GET', '/journal?correlationId=c-1&fault=cut')).body;

    expect(entries).toMatchObject([
      {
        dialect: 'openai',
        model: 'gpt-5.2-mini',
        stream: true,
        faults: [{ kind: 'cut', from: 'header' }],
        status: 200,
        lastMessageRole: 'user',
        retryCount: 0,
        tokensWritten: 3,
        outcome: 'cut',
        clientAbortAt: null,
        prefill: 'none',
      },
    ]);
    expect(entries[0].requestHash).toMatch(/^[0-9a-f]{64}$/);
    expect(entries[0].firstTokenAt).toBeGreaterThanOrEqual(entries[0].headersAt);
    expect(entries[0].bytesWritten).toBeGreaterThan(entries[0].tokensWritten);
  });

  it('cleared, the journal and the counters are empty', async () => {
    const { client, call } = await admin();
    await seeStream(client, {});
    expect((await call('GET', '/counters')).body).toMatchObject({
      attempts: 1,
      byOutcome: { complete: 1 },
      byStatus: { 200: 1 },
    });
    expect((await call('DELETE', '/journal')).status).toBe(204);
    expect((await call('GET', '/journal')).body).toEqual({ entries: [] });
    expect((await call('GET', '/counters')).body).toMatchObject({ attempts: 0, byStatus: {} });
  });

  it('the pace is what was put, until a reset', async () => {
    const { call } = await admin();
    const usual = (await call('GET', '/pace')).body;
    expect((await call('PUT', '/pace', realisticPace)).body).toEqual(realisticPace);
    await call('POST', '/faults', { fault });
    expect((await call('POST', '/reset')).status).toBe(204);
    expect((await call('GET', '/pace')).body).toEqual(usual);
    expect((await call('GET', '/faults')).body).toEqual([]);
  });

  it('health says what there is', async () => {
    const { call } = await admin();
    expect((await call('GET', '/health')).body).toMatchObject({
      status: 'ok',
      dialects: ['openai', 'anthropic', 'gemini', 'compatible'],
      rules: 0,
      running: 0,
    });
  });

  it('the description names every route, and the catalogue every fault', async () => {
    const { call } = await admin();
    const { openapi, paths } = (await call('GET', '/openapi.json')).body;
    const entries: { kind: string; missingIn: object }[] = (await call('GET', '/faults/catalogue'))
      .body;
    const kinds = entries.map(({ kind }) => kind);
    const noEnd = entries.find(({ kind }) => kind === 'no-end');

    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).sort()).toEqual([
      '/admin/counters',
      '/admin/faults',
      '/admin/faults/catalogue',
      '/admin/faults/{id}',
      '/admin/health',
      '/admin/journal',
      '/admin/pace',
      '/admin/reset',
    ]);
    expect(kinds).toEqual(Object.keys(catalogue));
    expect(noEnd?.missingIn).toEqual({ gemini: expect.stringContaining('marcador final') });
  });
});
