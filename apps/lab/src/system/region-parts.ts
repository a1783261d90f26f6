import { createRequire } from 'node:module';
import { join } from 'node:path';
import { versionDefaults } from '../environment/version-defaults.ts';
import { versionEnvironment } from '../environment/version-environment.ts';
import type { PostgresPart } from '../parts/postgres-part.ts';
import { redisPart } from '../parts/redis-part.ts';
import { freePort } from '../ports/free-port.ts';
import { readOrMakeSecret } from '../read-or-make-secret.ts';
import type { PartContext } from './part-context.ts';
import { partFiles } from './part-files.ts';
import type { Region } from './region.ts';
import { regionLinks } from './region-links.ts';
import { regionPrefix } from './region-prefix.ts';
import { serverPart } from './server-part.ts';
import { storeOptions } from './store-options.ts';
import type { Version } from './versions.ts';

/** As in the versions' own `npm start`. */
const shortResolution = createRequire(import.meta.url).resolve(
  '@evolua/chat-core/platform/short-resolution',
);
/** What a balancer has sent by the time it sees that an instance leaves has arrived by then. */
const leaveMs = 100;

/** What a version has in one region: its Redis, its ways out and its instances. */
export async function regionParts(
  context: PartContext,
  options: {
    readonly version: Version;
    readonly region: string;
    readonly chosen: Readonly<Record<string, string>>;
    readonly postgres: PostgresPart | undefined;
    readonly publicPort: number;
    /** Of the first instance; absent: a free one. */
    readonly firstPort: number | undefined;
  },
): Promise<Region> {
  const { root, dataFolder, ports, shell, direct = false, returnScale = 1 } = context;
  const { version, region, chosen, postgres, publicPort, firstPort } = options;
  const prefix = regionPrefix(version, region);
  const redis = chosen.REDIS_URL
    ? undefined
    : await redisPart({
        ...storeOptions(context, version, 'Redis', prefix),
        path: shell.PATH ?? '',
      });
  const links = await regionLinks({
    prefix,
    version,
    direct,
    chosen,
    postgresPort: postgres?.port,
    redisPort: redis?.port,
    simulatorPort: ports.simulator,
  });
  const shared = {
    region,
    publicPort,
    labPort: ports.lab,
    // A benchmark measures the version alone.
    traces: version.traces && !direct,
    authSecret: readOrMakeSecret(partFiles(dataFolder).authSecretFile),
    databaseUrl: postgres ? withPort(postgres.url, links.portOf('postgres', postgres.port)) : '',
    redisUrl: redis ? withPort(redis.url, links.portOf('redis', redis.port)) : '',
    providerPorts: Object.fromEntries(
      version.providers.map((name) => [name, links.portOf(name, ports.simulator)]),
    ),
  };
  const { instancesPerRegion, instancesPerRegionMax } = version;
  const scales = context.scaling !== undefined && !direct;
  const length = scales ? instancesPerRegionMax : instancesPerRegion;
  const numbers = Array.from({ length }, (_, index) => index + 1);
  const instances = numbers.map(async (number) => {
    const name = number === instancesPerRegion && number === 1 ? prefix : `${prefix}-${number}`;
    const port = number === 1 && firstPort !== undefined ? firstPort : await freePort();
    const defaults = versionDefaults({ ...shared, instance: name, port });
    const environment = versionEnvironment(defaults, chosen);
    const server = serverPart(context, {
      name,
      label: name.toUpperCase(),
      script: join(root, version.folder, 'src/main.ts'),
      preload: [shortResolution],
      env: environment,
      readyUrl: `http://127.0.0.1:${port}/v1/health/ready`,
      watch: [version.folder, 'packages/chat-core', 'packages/architecture'],
      leaveMs: port === publicPort ? undefined : leaveMs,
      returnMs: version.returnMs.server * returnScale,
    });
    return { name, region, port, isExtra: number > instancesPerRegion, server, environment };
  });
  return { region, prefix, redis, links: links.all, instances: await Promise.all(instances) };
}

function withPort(address: string, port: number): string {
  const url = new URL(address);
  url.port = String(port);
  return url.href;
}
