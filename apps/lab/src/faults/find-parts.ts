import { labRefusal } from '../control/lab-refusal.ts';
import type { ProviderName } from '../environment/providers.ts';
import type { Link } from '../links/link.ts';
import type { Part } from '../supervisor/part.ts';
import { isWithin } from '../system/is-within.ts';
import { kindOfPart, type PartKind } from '../system/kind-of-part.ts';
import { regionPrefix } from '../system/region-prefix.ts';
import type { Version } from '../system/versions.ts';
import type { Ground } from './ground.ts';

/** The parts of one kind that a version has. @throws a LabRefusal where there is none. */
export function findParts(
  { parts }: Ground,
  version: Version,
  kind: PartKind,
  region?: string,
): readonly [Part, ...Part[]] {
  const prefix = prefixOf(version, region);
  const found = Object.values(parts).filter(
    ({ name }) => isWithin(name, prefix) && kindOfPart(name) === kind,
  );
  const [first, ...others] = found;
  return first === undefined ? refuse(version, kind) : [first, ...others];
}

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
  return found.length > 0 ? found : refuse(version, to);
}

function prefixOf(version: Version, region: string | undefined): string {
  return region === undefined ? version.id : regionPrefix(version, region);
}

function refuse(version: Version, what: string): never {
  throw labRefusal(409, 'nothing_to_break', {
    title: 'Não há o que quebrar aqui.',
    detail:
      `O laboratório não cuida de ${what} para a ${version.id.toUpperCase()}: ` +
      'é um servidor seu, ou não existe nesta versão.',
  });
}
