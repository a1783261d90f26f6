import { model } from '@evolua/architecture/data/model';
import type { Component } from '@evolua/architecture/model/component';
import { describe, expect, it } from 'vitest';
import { readCompose } from './compose/read-compose.ts';
import { homesOf } from './homes-of.ts';
import { withFirst } from './with-first.ts';

const watchers = Object.fromEntries(
  ['prometheus', 'alertmanager', 'grafana', 'collector', 'jaeger', 'loki'].map((name) => [
    name,
    'watches the versions, and belongs to none',
  ]),
);

describe('the services of the containers and the parts of the diagrams', () => {
  /** What the diagrams do not draw: why. */
  const undrawnBecause: Readonly<Record<string, string>> = {
    secrets: 'makes the secrets at the first start, and ends',
    lab: 'the laboratory looks at the versions, and belongs to none',
    etcd: "stands for the cloud's own control plane, which nobody rents by name",
    'v2-sentinel': 'as etcd, for Redis',
    'v3-sentinel': 'as etcd, for Redis',
    ...watchers,
  };
  const services = Object.keys(readCompose('docker-compose.yml').services);

  const strangers = (components: readonly Component[], reasons = undrawnBecause) => {
    const homes = homesOf(components, 'compose').map(({ name }) => name);
    const told = [...homes, ...Object.keys(reasons)];
    return {
      unknown: told.filter((name) => !services.includes(name)),
      undrawn: services.filter((name) => !told.includes(name)),
      both: homes.filter((name) => name in reasons),
    };
  };

  it('are the same, but for those of which it is said why they are not drawn', () => {
    expect(services).toContain('v4-sa-postgres');
    expect(strangers(model.components)).toEqual({ unknown: [], undrawn: [], both: [] });
  });

  it('a planted stranger is seen, on either side', () => {
    const stranger = { kind: 'compose', service: 'v5' } as const;
    expect(strangers(withFirst({ homes: [stranger] })).unknown).toEqual(['v5']);
    const others = model.components.filter(({ id }) => id !== 'redis-replica');
    expect(strangers(others).undrawn).toEqual(['v2-redis-2', 'v3-redis-2']);
    expect(strangers(model.components, {}).undrawn).toContain('etcd');
  });
});
