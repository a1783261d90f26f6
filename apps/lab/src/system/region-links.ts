import { isSimulated } from '../environment/is-simulated.ts';
import type { ProviderName } from '../environment/providers.ts';
import { createLink, type LinkPart } from '../links/create-link.ts';
import { freePort } from '../ports/free-port.ts';
import type { Version } from './versions.ts';

export type RegionLinks = {
  readonly all: readonly LinkPart[];
  /** Where a part is reached: at its link, or at its own port where there is none. */
  readonly portOf: (what: 'postgres' | 'redis' | ProviderName, own: number) => number;
};

/** A link from a region to every part that the runner embeds; none where it goes `direct`. */
export async function regionLinks(options: {
  readonly prefix: string;
  readonly version: Version;
  readonly direct: boolean;
  readonly chosen: Readonly<Record<string, string>>;
  readonly postgresPort: number | undefined;
  readonly redisPort: number | undefined;
  readonly simulatorPort: number;
}): Promise<RegionLinks> {
  const { prefix, version, direct, chosen, simulatorPort } = options;
  const simulated = version.providers.filter((provider) => isSimulated(provider, chosen));
  const targets: readonly (readonly [string, number | undefined])[] = [
    ['postgres', options.postgresPort],
    ['redis', options.redisPort],
    ...simulated.map((provider) => [provider, simulatorPort] as const),
  ];
  const links = targets.map(async ([what, targetPort]) => {
    if (direct || targetPort === undefined) return [];
    return [createLink({ name: `${prefix}-${what}`, port: await freePort(), targetPort })];
  });
  const all = (await Promise.all(links)).flat();
  const portOf: RegionLinks['portOf'] = (what, own) =>
    all.find(({ name }) => name === `${prefix}-${what}`)?.port ?? own;
  return { all, portOf };
}
