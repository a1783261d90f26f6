import { describe, expect, it } from 'vitest';
import { model } from '../../src/data/model.ts';
import { serverComponentOf } from '../../src/live/server-component-of.ts';
import type { ServerSight } from '../../src/live/server-sight.ts';
import { versionPulseOf } from '../../src/live/version-pulse-of.ts';
import { isLive } from '../../src/model/is-live.ts';

const count = (perSecond: number, failedPerSecond = 0) => ({ perSecond, failedPerSecond });

const sight = (changes: Partial<ServerSight> = {}): ServerSight => ({
  component: 'api-a',
  health: 'up',
  inFlight: 0,
  stores: {},
  answers: count(0),
  lookups: count(0),
  calls: {},
  providers: {},
  ...changes,
});

describe('what servers see, on the diagram', () => {
  it('an answer has come by all that lies between the people and its server', () => {
    const { links } = versionPulseOf(model, 'v4', [
      sight({ component: 'sa-api-a', answers: count(3, 1) }),
    ]);
    const seen = { perSecond: 3, failedShare: 0.33 };
    expect(links).toMatchObject({
      'people-router': seen,
      'router-sa-balancer': seen,
      'sa-balancer-sa-api-a': seen,
    });
    expect(links).not.toHaveProperty('router-balancer');
  });

  it('servers add up, and each region has a server of its own for its models', () => {
    const calls = { openai: count(2, 2), 'um-servidor': count(1) };
    const { links, components } = versionPulseOf(model, 'v4', [
      sight({ calls, providers: { openai: 'down', 'um-servidor': 'up' } }),
      sight({ component: 'sa-api-a', calls, providers: { openai: 'up', 'um-servidor': 'up' } }),
    ]);
    expect(links).toMatchObject({
      'api-a-own-server': { perSecond: 1, failedShare: 0 },
      'sa-api-a-sa-own-server': { perSecond: 1, failedShare: 0 },
      'egress-openai': { perSecond: 2, failedShare: 1 },
      'sa-egress-openai': { perSecond: 2, failedShare: 1 },
    });
    // Who sees it from one region does not see it from the other.
    expect(components.openai).toBe('degraded');
    expect(components).toMatchObject({ 'own-server': 'up', 'sa-own-server': 'up' });
  });

  it('what nobody can vouch for is not named', () => {
    const { components } = versionPulseOf(model, 'v2', [sight({ stores: { redis: 'down' } })]);
    expect(components).toEqual({ 'api-a': 'up', redis: 'down' });
  });

  it('what no server has answered has come to the door all the same', () => {
    const { links } = versionPulseOf(model, 'v2', [], count(2, 2));
    expect(links).toEqual({ 'people-balancer': { perSecond: 2, failedShare: 1 } });
  });

  it.each(['v1', 'v2', 'v3', 'v4'] as const)(
    'all that is named is on the diagram of %s',
    (version) => {
      const servers = model.components.filter((one) => one.kind === 'app' && isLive(one, version));
      const providers = { openai: 'up', anthropic: 'up', google: 'up', local: 'up' } as const;
      const stores = { postgres: 'up', redis: 'up', documents: 'up' } as const;
      const pulse = versionPulseOf(
        model,
        version,
        servers.map(({ id }) => sight({ component: id, stores, providers, answers: count(1) })),
      );
      const drawn = [...model.components, ...model.links].filter((one) => isLive(one, version));
      expect(drawn.map(({ id }) => id)).toEqual(
        expect.arrayContaining([...Object.keys(pulse.components), ...Object.keys(pulse.links)]),
      );
      expect(Object.keys(pulse.links).length).toBeGreaterThan(3);
    },
  );
});

describe('which component a server is', () => {
  it.each([
    ['v1', 'v1', 'api-a'],
    ['v2', 'v2-2', 'api-b'],
    ['v4', 'v4-sa', 'sa-api-a'],
    ['v3', 'a-host-in-the-cloud', 'api-a'],
    ['v2', undefined, 'api-a'],
  ] as const)('in %s, %s is %s', (version, server, component) => {
    expect(serverComponentOf(model, version, server)).toBe(component);
  });
});
