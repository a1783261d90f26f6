import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chosenVariables } from '../environment/chosen-variables.ts';
import { readDotEnv } from '../environment/read-dot-env.ts';
import { versionDefaults } from '../environment/version-defaults.ts';
import { versionEnvironment } from '../environment/version-environment.ts';
import { type PostgresPart, postgresPart } from '../parts/postgres-part.ts';
import { type RedisPart, redisPart } from '../parts/redis-part.ts';
import { readOrMakeSecret } from '../read-or-make-secret.ts';
import type { Part } from '../supervisor/part.ts';
import type { PartContext } from './part-context.ts';
import { partFiles } from './part-files.ts';
import { serverPart } from './server-part.ts';
import type { Version } from './versions.ts';

/** As in the versions' own `npm start`. */
const shortResolution = createRequire(import.meta.url).resolve(
  '@evolua/chat-core/platform/short-resolution',
);

export type VersionParts = {
  readonly version: Version;
  readonly url: string;
  /** Absent when the user has chosen a server of their own. */
  readonly postgres: PostgresPart | undefined;
  readonly redis: RedisPart | undefined;
  readonly server: Part;
  /** What its process is given beyond the shell's variables; holds secrets. */
  readonly environment: Readonly<Record<string, string>>;
};

/** One version with a Postgres and a Redis of its own; nothing runs until they are started. */
export async function versionParts(context: PartContext, version: Version): Promise<VersionParts> {
  const { root, dataFolder, ports, shell, log, durable } = context;
  const files = partFiles(dataFolder);
  const { id } = version;
  const dotEnv = readDotEnv(join(root, version.folder, '.env'));
  const chosen = chosenVariables({ dotEnv, shell });
  const common = (kind: string) => ({
    name: `${id}-${kind.toLowerCase()}`,
    label: `${kind} da ${id.toUpperCase()}`,
    folder: files.folderOf(join(id, kind.toLowerCase())),
    logFile: files.logFile(`${id}-${kind.toLowerCase()}`),
    runFolder: files.runFolder,
    log,
  });
  const postgres = chosen.DATABASE_URL
    ? undefined
    : await postgresPart({ ...common('Postgres'), durable });
  const redis = chosen.REDIS_URL
    ? undefined
    : await redisPart({ ...common('Redis'), path: shell.PATH ?? '' });

  const port = ports.versions[id] ?? version.port;
  const environment = versionEnvironment(
    versionDefaults({
      port,
      labPort: ports.lab,
      simulatorPort: ports.simulator,
      authSecret: readOrMakeSecret(files.authSecretFile),
      databaseUrl: postgres?.url ?? chosen.DATABASE_URL ?? '',
      redisUrl: redis?.url ?? chosen.REDIS_URL ?? '',
    }),
    chosen,
  );
  const server = serverPart(context, {
    name: id,
    label: id.toUpperCase(),
    script: join(root, version.folder, 'src/main.ts'),
    preload: [shortResolution],
    env: environment,
    readyUrl: `http://127.0.0.1:${port}/v1/health/ready`,
    watch: [version.folder, 'packages/chat-core'],
  });
  return { version, url: `http://localhost:${port}`, postgres, redis, server, environment };
}
