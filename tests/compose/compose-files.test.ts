import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flawsOf } from './flaws-of.ts';
import { memoryMb } from './memory-mb.ts';
import { productionFlawsOf } from './production-flaws-of.ts';
import { type Compose, readCompose, type Service } from './read-compose.ts';

const everythingMbMax = 3 * 1_024;
const v1AloneMbMax = 1_024;

const whole = readCompose('docker-compose.yml');
const small = readCompose('docker-compose.small.yml');
const development = readCompose('docker-compose.dev.yml');
const production = readCompose('docker-compose.prod.yml');

/** What `docker compose up` starts when nobody asks for a profile. */
const unasked = (...files: readonly Compose[]): Readonly<Record<string, Service>> =>
  Object.fromEntries(
    Object.entries(whole.services).filter(([name]) =>
      [whole, ...files].every(({ services }) => services[name]?.profiles === undefined),
    ),
  );

const changed = (compose: Compose, name: string, change: Service): Compose => {
  const service = compose.services[name];
  if (service === undefined) throw new Error(`no ${name} proves nothing`);
  return { ...compose, services: { ...compose.services, [name]: { ...service, ...change } } };
};

describe('the compose files', () => {
  it('give every service its limits, its health, its rights, and no secret', () => {
    expect(Object.keys(whole.services).length).toBeGreaterThan(30);
    expect(flawsOf(whole)).toEqual([]);
    expect(flawsOf(production)).toEqual([]);
  });

  it.each<[rule: string, change: Service]>([
    ['has no memory limit', { mem_limit: '' }],
    ['has no CPU limit', { cpus: 0 }],
    ['has no pinned image', { image: 'redis' }],
    ['has no pinned image', { image: 'redis:latest' }],
    ['is not started again', { restart: 'no' }],
    ['has no health check', { healthcheck: { disable: true } }],
    ['is open to other machines', { ports: ['6379:6379'] }],
    ['is open to other machines', { ports: [{}] }],
    ['keeps its log for ever', { logging: { options: { 'max-size': '5m' } } }],
    ['may do more than it needs', { cap_drop: [] }],
    ['does not wait until others are well', { depends_on: ['v2-redis-1'] }],
    ['holds a secret', { environment: { REDIS_PASSWORD: 'senha-de-verdade' } }],
    ['holds a secret', { environment: { REDIS_URL: 'redis://eu:senha-de-verdade@redis' } }],
    ['holds a secret', { environment: { OPENAI_API_KEY: `\${OPENAI_API_KEY:-sk-de-verdade}` } }],
  ])('a planted service that %s is seen', (rule, change) => {
    expect(flawsOf(changed(whole, 'v2-redis-2', change))).toEqual([`v2-redis-2: ${rule}`]);
  });

  it('hold to the bounds: 3 GB for all of it, 1 GB for V1 alone', () => {
    expect(memoryMb(Object.values(unasked()))).toBeLessThanOrEqual(everythingMbMax);
    expect(memoryMb(Object.values(unasked(small)))).toBeLessThanOrEqual(v1AloneMbMax);
    const greedy: Service = { mem_limit: '3g' };
    expect(memoryMb([...Object.values(unasked()), greedy])).toBeGreaterThan(everythingMbMax);
    expect(memoryMb([{}])).toBe(Number.POSITIVE_INFINITY);
  });

  it('start V1 alone without anything of the others', () => {
    const alone = unasked(small);
    const expected = ['secrets', 'simulator', 'lab', 'front', 'v1', 'v1-postgres', 'v1-redis'];
    expect(Object.keys(alone)).toEqual(expected);
    for (const [name, { depends_on = {} }] of Object.entries(alone)) {
      expect(Object.keys(alone), name).toEqual(expect.arrayContaining(Object.keys(depends_on)));
    }
  });

  it('change nothing that there is not', () => {
    const names = Object.keys(whole.services);
    for (const { services } of [small, development]) {
      expect(names).toEqual(expect.arrayContaining(Object.keys(services)));
    }
  });
});

describe('production', () => {
  it('publishes its door alone, plays nothing, and takes its secrets from files', () => {
    expect(productionFlawsOf(production)).toEqual([]);
    const published = Object.entries(production.services).filter(([, { ports }]) => ports);
    expect(published.map(([name]) => name)).toEqual(['v2-door']);
  });

  it.each<[flaw: string, change: Service]>([
    ['publishes a port', { ports: ['127.0.0.1:5432:5432'] }],
    ['only plays', { environment: { CHAOS_TOKEN_FILE: '/run/secrets/chaos' } }],
    ['POSTGRES_PASSWORD is no file', { environment: { POSTGRES_PASSWORD: '$P' } }],
    ['DATABASE_URL is no file', { environment: { DATABASE_URL: 'postgres://a:$P@b' } }],
  ])('a planted service that %s is seen', (flaw, change) => {
    const planted = changed(production, 'v2-postgres-1', change);
    expect(productionFlawsOf(planted)).toEqual([`v2-postgres-1: ${flaw}`]);
  });

  it('a planted secret beside the code is seen', () => {
    const planted = { ...production, secrets: { key: { file: './infra/key' } } };
    expect(productionFlawsOf(planted)).toEqual(['key: lies outside of secrets/']);
    expect(readFileSync(new URL('../../.gitignore', import.meta.url), 'utf8')).toMatch(
      /^secrets\/$/mu,
    );
  });
});
