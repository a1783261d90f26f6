import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Compose, readCompose, type Service } from './compose/read-compose.ts';

type Scrapes = {
  readonly scrape_configs: readonly {
    readonly job_name: string;
    readonly static_configs: readonly {
      readonly targets: readonly string[];
      readonly labels?: Readonly<Record<string, string>>;
    }[];
  }[];
};

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const compose = readCompose('docker-compose.yml');
const overlay = readCompose('docker-compose.monitoring.yml');
const scrapes: Scrapes = parse(read('infra/observability/prometheus/prometheus.yml'));

const networksOf = ({ networks = [] }: Service) =>
  Array.isArray(networks) ? networks : Object.keys(networks);
const isWatcher = ({ profiles = [] }: Service) => profiles.includes('monitoring');
/** A server of a version knows its own name. */
const serversOf = ({ services }: Compose) =>
  Object.entries(services).filter(([, { environment }]) => environment?.INSTANCE !== undefined);

/** What keeps Prometheus from reading each server's figures, under the server's own labels. */
const scrapingFaults = (system: Compose, { scrape_configs }: Scrapes): readonly string[] => {
  const asked = scrape_configs
    .filter(({ job_name }) => job_name === 'evolua')
    .flatMap(({ static_configs }) => static_configs)
    .flatMap(({ targets, labels }) => targets.map((target) => ({ target, labels })));
  const prometheus = networksOf(system.services.prometheus ?? {});
  const servers = serversOf(system);
  return [
    ...asked
      .filter(({ target }) => !servers.some(([name]) => target.startsWith(`${name}:`)))
      .map(({ target }) => `${target} is no server`),
    ...servers.flatMap(([name, service]) => {
      const { PORT, INSTANCE, REGION, ALLOWED_HOSTS } = service.environment ?? {};
      const found = asked.find(({ target }) => target === `${name}:${PORT}`);
      if (found === undefined) return [`nobody asks ${name}:${PORT}`];
      const version = name.slice(0, 2);
      const labels = { version, instance: INSTANCE, region: REGION };
      return [
        JSON.stringify(found.labels) === JSON.stringify(labels) ? '' : `${name} has other labels`,
        String(ALLOWED_HOSTS).split(',').includes(name) ? '' : `${name} refuses its own name`,
        networksOf(service).some((network) => prometheus.includes(network))
          ? ''
          : `${name} is in no network of Prometheus`,
      ];
    }),
  ].filter(Boolean);
};

test('Prometheus asks every server, and nobody else, by a name that it answers to', () => {
  expect(serversOf(compose)).toHaveLength(7);
  expect(scrapingFaults(compose, scrapes)).toEqual([]);
});

test('a server that nobody asks, that is away or that refuses is named', () => {
  const [name, server] = serversOf(compose)[0] ?? ['', {}];
  const other = { ...server, networks: ['edge'] };
  const refusing = {
    ...server,
    environment: { ...server.environment, ALLOWED_HOSTS: 'localhost' },
  };
  const withServer = (changed: Service, as = name) =>
    scrapingFaults({ services: { ...compose.services, [as]: changed } }, scrapes);
  expect(withServer(other)).toEqual([`${name} is in no network of Prometheus`]);
  expect(withServer(refusing)).toEqual([`${name} refuses its own name`]);
  expect(withServer(server, 'v9-1')).toEqual([`nobody asks v9-1:${server.environment?.PORT}`]);
  expect(scrapingFaults({ services: { prometheus: {} } }, scrapes)).toContain(
    'v1:3001 is no server',
  );
});

describe('what watches', () => {
  const watchers = Object.entries(compose.services).filter(([, service]) => isWatcher(service));

  test('is not needed by anybody else to start', () => {
    const names = watchers.map(([name]) => name);
    expect(names.toSorted()).toEqual(
      ['alertmanager', 'collector', 'grafana', 'jaeger', 'loki', 'prometheus'].toSorted(),
    );
    const others = Object.values(compose.services).filter((service) => !isWatcher(service));
    const needed = others.flatMap(({ depends_on = {} }) => Object.keys(depends_on));
    expect(needed.filter((name) => names.includes(name))).toEqual([]);
  });

  test.each([
    ['infra/observability/prometheus/prometheus.yml', 5],
    ['infra/observability/collector/config.yaml', 2],
    ['infra/observability/grafana/provisioning/datasources/evolua.yaml', 4],
    ['infra/docker/front/nginx.conf', 4],
  ])('%s names services that there are', (path, least) => {
    const named = [
      ...read(path).matchAll(/(?:https?:\/\/|['\s])([a-z][a-z\d-]*):(?:\d{4,5}|\$\{)/gu),
    ]
      .map(([, host = '']) => host)
      .filter((host) => !['localhost', 'lab'].includes(host));
    expect(new Set(named).size).toBeGreaterThanOrEqual(least);
    expect(named.filter((host) => compose.services[host] === undefined)).toEqual([]);
  });

  test('hears every server and every door, and only V3 and V4 by OpenTelemetry', () => {
    const names = Object.keys(overlay.services);
    const doors = Object.keys(compose.services).filter((name) => /-door$/u.test(name));
    const servers = serversOf(compose).map(([name]) => name);
    expect(names.toSorted()).toEqual([...servers, ...doors, 'simulator'].toSorted());
    for (const [name, { logging, environment }] of Object.entries(overlay.services)) {
      expect(logging?.driver, name).toBe('syslog');
      const isTraced = /^v[34]/u.test(name) && servers.includes(name);
      expect(environment?.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined, name).toBe(isTraced);
    }
  });
});
