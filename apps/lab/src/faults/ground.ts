import type { System } from '../system/system.ts';
import type { Version } from '../system/versions.ts';

/** What can be broken: the parts of a running system, of the versions that it runs. */
export type Ground = Pick<System, 'urls' | 'parts' | 'links'> & {
  readonly versions: readonly Version[];
};
