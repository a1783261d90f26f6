import type { Pulse } from '@evolua/architecture/model/pulse';
import { Registry } from 'prom-client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ProviderCall } from '../../src/domain/provider-call.ts';
import type { RouteStep } from '../../src/domain/route-step.ts';
import type { AppParts } from '../../src/http/app-parts.ts';
import { metrics } from '../../src/layers/metrics.ts';
import { httpMetrics } from '../../src/platform/http-metrics.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { cacheStep, finish, providerCall, text } from '../events.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';
import { aSystem } from './harness/a-system.ts';
import { problemFrom } from './harness/problem-from.ts';
import { sseEvents } from './harness/sse-events.ts';

const PATH = '/v1/chat/arquitetura/ao-vivo';

/** A V2 whose answers are counted by the real layer, and somebody who looks at its diagram. */
const watched = (parts: Partial<AppParts> = {}) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const registry = new Registry();
  const count = metrics(registry);
  let script: readonly Step[] = [];
  const provider = count(scriptedProvider(() => script).provider);
  const system = aSystem({
    version: { id: 'v2', name: 'Escalável' },
    place: { instance: 'v2-2' },
    metrics: httpMetrics(registry),
    ...parts,
  });
  const answer = async (steps: readonly Step[], calls: readonly Partial<ProviderCall>[] = []) => {
    script = steps;
    const attempts = { count: 1, calls: calls.map(providerCall), inFlight: new Set<never>() };
    await collect(provider, aRequest({ context: { attempts } }));
  };
  const open = async () => {
    const response = await system.request(PATH);
    const reader = response.body?.getReader();
    onTestFinished(() => reader?.cancel());
    return {
      response,
      pulse: async () => {
        const { value } = (await reader?.read()) ?? {};
        const [event] = sseEvents(new TextDecoder().decode(value));
        expect(event?.event).toBe('pulse');
        return event?.data as Pulse;
      },
    };
  };
  return { ...system, answer, open };
};

const routeStep = (step: RouteStep) => ({ type: 'route' as const, step });
const opened = routeStep({ kind: 'breaker', provider: 'openai', outcome: 'opened', ms: 0 });
const rejected = routeStep({ kind: 'breaker', provider: 'openai', outcome: 'rejected', ms: 0 });
const closed = routeStep({ kind: 'breaker', provider: 'openai', outcome: 'closed', ms: 0 });
const check = (name: string, ping: () => Promise<void>) => ({
  close: async () => undefined,
  check: { name, required: name === 'postgres', ping },
});

describe('what a server tells of itself', () => {
  it('is there at once, before anything has happened', async () => {
    const { open } = watched();
    const { response, pulse } = await open();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const told = await pulse();
    expect(told).toMatchObject({ here: 'v2', server: 'v2-2', versions: { v2: { links: {} } } });
    expect(Math.abs(told.at - Date.now())).toBeLessThan(60_000);
  });

  it('is what its metrics have counted since, link by link', async () => {
    const { answer, open } = watched();
    const { pulse } = await open();
    await pulse();
    await answer([cacheStep('hit'), text('Oi'), finish()]);
    await answer(
      [cacheStep('unavailable'), opened, text('Oi'), finish()],
      [
        { provider: 'openai', outcome: 'overloaded' },
        { provider: 'anthropic', outcome: 'ok' },
      ],
    );
    await vi.advanceTimersByTimeAsync(1_000);
    const { versions } = await pulse();
    expect(versions.v2?.links).toMatchObject({
      'people-balancer': { perSecond: 2, failedShare: 0 },
      'egress-openai': { perSecond: 1, failedShare: 1 },
      'egress-claude': { perSecond: 1, failedShare: 0 },
    });
    expect(versions.v2?.components).toMatchObject({ openai: 'down', claude: 'up' });
    expect(versions.v2?.inFlight).toEqual({ 'api-b': 0 });
    expect(versions.v2?.links).toMatchObject({
      'api-b-egress': { perSecond: 2, failedShare: 0.5 },
      'api-b-redis': { perSecond: 2, failedShare: 0.5 },
    });

    await answer([rejected, closed, text('Oi'), finish()], [{ provider: 'openai', outcome: 'ok' }]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await pulse()).versions.v2?.components).toMatchObject({ openai: 'up' });
  });

  it('names what it depends on, and says which of it is away', async () => {
    const away = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432'));
    const resources = [check('postgres', away), check('redis', async () => undefined)];
    const { open } = watched({ resources });
    const { pulse } = await open();
    const told = await pulse();
    expect(told.versions.v2?.components).toMatchObject({ postgres: 'down', redis: 'up' });
    expect(JSON.stringify(told)).not.toMatch(/ECONN|10\.0\.0\.7/u);
  });

  it('names no person and no question', async () => {
    const { open, signUp } = watched();
    const ana = await signUp('Ana');
    const { pulse } = await open();
    await pulse();
    await (await ana.request('/v1/chat', { body: { text: 'O segredo da Ana' } })).text();
    await vi.advanceTimersByTimeAsync(1_000);
    const told = JSON.stringify(await pulse());
    expect(told).not.toMatch(/Ana|segredo|exemplo/iu);
    expect(told).not.toContain(ana.account.id);
  });

  it('is for sixty-four; one more is told when to come back', async () => {
    const { open, request } = watched();
    for (let listener = 0; listener < 64; listener += 1) await open();
    const response = await request(PATH);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect((await problemFrom(response)).code).toBe('too_many_viewers');
  });

  it('asked by HEAD, takes nobody’s place', async () => {
    const { request } = watched();
    for (let listener = 0; listener < 100; listener += 1) {
      expect((await request(PATH, { method: 'HEAD' })).status).toBe(200);
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends when the server leaves, which nobody has to wait for', async () => {
    const leaving = new AbortController();
    const { request } = watched({ leaving });
    const response = await request(PATH);
    leaving.abort();
    await response.text();
    expect((await problemFrom(await request(PATH))).code).toBe('shutting_down');
  });
});
