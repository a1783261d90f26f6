import type { ProviderName } from '../environment/providers.ts';
import type { Link } from '../links/link.ts';
import { isWithin } from '../system/is-within.ts';
import type { PartKind } from '../system/kind-of-part.ts';
import type { Version } from '../system/versions.ts';
import type { Ground } from './ground.ts';
import { nothingToBreak } from './nothing-to-break.ts';
import { prefixOf } from './prefix-of.ts';

/** A version's ways to one store or provider. @throws a LabRefusal where there is none. */
export function findLinks(
  { links }: Ground,
  version: Version,
  to: PartKind | ProviderName,
  region?: string,
): readonly Link[] {
  const prefix = prefixOf(version, region);
  const found = Object.values(links).filter(
    ({ name }) => isWithin(name, prefix) && name.endsWith(`-${to}`),
  );
  return found.length > 0 ? found : nothingToBreak(version, to);
}
