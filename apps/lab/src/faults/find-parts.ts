import type { Part } from '../supervisor/part.ts';
import { isWithin } from '../system/is-within.ts';
import { kindOfPart, type PartKind } from '../system/kind-of-part.ts';
import type { Version } from '../system/versions.ts';
import type { Ground } from './ground.ts';
import { nothingToBreak } from './nothing-to-break.ts';
import { prefixOf } from './prefix-of.ts';

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
  return first === undefined ? nothingToBreak(version, kind) : [first, ...others];
}
