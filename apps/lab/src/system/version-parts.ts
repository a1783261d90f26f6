import { join } from 'node:path';
import { type Balancer, createBalancer } from '../balancer/create-balancer.ts';
import { chosenVariables } from '../environment/chosen-variables.ts';
import { readDotEnv } from '../environment/read-dot-env.ts';
import { type PostgresPart, postgresPart } from '../parts/postgres-part.ts';
import type { PartContext } from './part-context.ts';
import type { Instance, Region } from './region.ts';
import { regionParts } from './region-parts.ts';
import { storeOptions } from './store-options.ts';
import { targetOf } from './target-of.ts';
import type { Version } from './versions.ts';

export type VersionParts = {
  readonly version: Version;
  readonly url: string;
  /** Absent when the user has chosen a server of their own. */
  readonly postgres: PostgresPart | undefined;
  readonly regions: readonly Region[];
  /** Of all regions, those that scaling may start included. */
  readonly instances: readonly Instance[];
  /** Absent where there is one instance, or no link at all. */
  readonly balancer: Balancer | undefined;
};

/** One version with stores of its own; nothing runs until they are started. */
export async function versionParts(context: PartContext, version: Version): Promise<VersionParts> {
  const { root, ports, shell, log, durable, direct = false } = context;
  const { id } = version;
  const dotEnv = readDotEnv(join(root, version.folder, '.env'));
  const chosen = chosenVariables({ dotEnv, shell });
  const postgres = chosen.DATABASE_URL
    ? undefined
    : await postgresPart({ ...storeOptions(context, version, 'Postgres', id), durable });

  const publicPort = ports.versions[id] ?? version.port;
  const balanced = !direct && version.regions.length * version.instancesPerRegion > 1;
  const regions = await Promise.all(
    version.regions.map((region, index) =>
      regionParts(context, {
        version,
        region,
        chosen,
        postgres,
        publicPort,
        // The first of all, where nothing stands in front of it.
        firstPort: balanced || index > 0 ? undefined : publicPort,
      }),
    ),
  );
  const instances = regions.flatMap((region) => region.instances);
  const targets = instances.filter(({ isExtra }) => !isExtra).map(targetOf);
  const balancer = balanced
    ? createBalancer({ versionId: id, port: publicPort, targets, log })
    : undefined;
  const url = `http://localhost:${publicPort}`;
  return { version, url, postgres, regions, instances, balancer };
}
