import { describe, expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { problemFrom } from './harness/problem-from.ts';

describe('a request for another host', () => {
  it.each(['evil.example', 'evil.example:3001', 'localhost.evil.example', ''])(
    'is refused: %j',
    async (host) => {
      const response = await aSystem().request('/v1/system', { headers: { host } });
      expect(response.status).toBe(421);
      expect(await problemFrom(response)).toMatchObject({ code: 'host_refused' });
    },
  );

  it.each(['localhost', 'localhost:3001', 'LOCALHOST:9999'])(
    'is not one that names an allowed host: %s',
    async (host) => {
      expect((await aSystem().request('/v1/system', { headers: { host } })).status).toBe(200);
    },
  );

  it('holds for one port only when the allowed host names it', async () => {
    const { request } = aSystem({ allowedHosts: ['localhost:3001'] });
    const status = async (host: string) =>
      (await request('/v1/system', { headers: { host } })).status;
    expect(await status('localhost:3001')).toBe(200);
    expect(await status('localhost:3002')).toBe(421);
  });

  it('lets probes through, which come by address', async () => {
    const headers = { host: '10.0.0.7:3001' };
    const { request } = aSystem();
    expect((await request('/v1/health/live', { headers })).status).toBe(200);
    expect((await request('/v1/health/ready', { headers })).status).toBe(200);
    expect((await request('/v1/health', { headers })).status).toBe(421);
  });
});
