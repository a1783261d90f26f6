import { regionPrefix } from '../system/region-prefix.ts';
import type { Version } from '../system/versions.ts';

/** What the names of a version's parts begin with, in one of its regions or in all. */
export function prefixOf(version: Version, region: string | undefined): string {
  return region === undefined ? version.id : regionPrefix(version, region);
}
