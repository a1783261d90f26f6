import { describe, expect, it, vi } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';

const well = async () => undefined;
const ill = async () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.5:5432'));

const part = (name: string, ping: () => Promise<void>) => ({
  check: { name, required: true, ping },
  close: async () => undefined,
});
const optional = (name: string, ping: () => Promise<void>) => ({
  check: { name, required: false, ping },
  close: async () => undefined,
});

describe('health', () => {
  it('is ok when every part answers', async () => {
    const resources = [part('postgres', well), optional('redis', well)];
    const { request } = aSystem({ resources });
    const details = await request('/v1/health');
    expect(details.status).toBe(200);
    expect(await jsonFrom(details)).toEqual({
      status: 'ok',
      version: 'v1',
      checks: {
        postgres: { ok: true, ms: expect.any(Number) },
        redis: { ok: true, ms: expect.any(Number) },
      },
      uptimeSeconds: expect.any(Number),
    });
    expect((await request('/v1/health/ready')).status).toBe(200);
  });

  it('is degraded but ready without an optional part', async () => {
    const resources = [part('postgres', well), optional('redis', ill)];
    const { request } = aSystem({ resources });
    expect(await jsonFrom(await request('/v1/health'))).toMatchObject({ status: 'degraded' });
    const ready = await request('/v1/health/ready');
    expect(ready.status).toBe(200);
    expect(await jsonFrom(ready)).toMatchObject({
      status: 'ready',
      checks: { redis: { ok: false } },
    });
  });

  it('is not ready without a required part, but alive, and names no address', async () => {
    const resources = [part('postgres', ill), optional('redis', well)];
    const { request } = aSystem({ resources });
    const ready = await request('/v1/health/ready');
    const raw = await ready.text();
    expect(ready.status).toBe(503);
    expect(raw).toContain('not_ready');
    expect(raw).not.toContain('10.0.0.5');
    expect(await jsonFrom(await request('/v1/health'))).toMatchObject({ status: 'down' });
    expect((await request('/v1/health/live')).status).toBe(200);
  });

  it('is not ready any more once the process is leaving, and serves on', async () => {
    const leaving = new AbortController();
    const { request, signUp } = aSystem({ leaving });
    expect((await request('/v1/health/ready')).status).toBe(200);
    leaving.abort();
    expect((await request('/v1/health/ready')).status).toBe(503);
    const ana = await signUp('Ana');
    expect((await ana.request('/v1/chat', { body: { text: 'Oi' } })).status).toBe(200);
  });

  it('gives a silent part one second', async () => {
    vi.useFakeTimers();
    try {
      const silent = () => new Promise<void>(() => undefined);
      const { request } = aSystem({ resources: [part('postgres', silent)] });
      const asked = request('/v1/health/ready');
      await vi.advanceTimersByTimeAsync(1_000);
      expect((await asked).status).toBe(503);
    } finally {
      vi.useRealTimers();
    }
  });

  it('asks the parts once for many who ask at the same time', async () => {
    let asked = 0;
    const postgres = async () => {
      asked += 1;
    };
    const { request } = aSystem({ resources: [part('postgres', postgres)] });
    await Promise.all(Array.from({ length: 20 }, () => request('/v1/health')));
    expect(asked).toBe(1);
    await request('/v1/health');
    expect(asked).toBe(2);
  });

  it('asks no part to say that the process lives', async () => {
    const postgres = vi.fn(well);
    const { request } = aSystem({ resources: [part('postgres', postgres)] });
    await request('/v1/health/live');
    expect(postgres).not.toHaveBeenCalled();
  });
});

describe('the system', () => {
  it('says which version it is and what it is made of', async () => {
    const models = [
      { id: 'gpt-5-mini', provider: 'openai' },
      { id: 'gpt-5', provider: 'openai' },
    ];
    const response = await aSystem({ models }).request('/v1/system');
    expect(await jsonFrom(response)).toEqual({
      version: 'v1',
      name: 'MVP',
      environment: 'test',
      providers: ['openai'],
      model: 'gpt-5-mini',
    });
  });

  it('hands its metrics to Prometheus', async () => {
    const response = await aSystem().request('/metrics');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    expect(await response.text()).toBe('evolua_up 1\n');
  });
});
