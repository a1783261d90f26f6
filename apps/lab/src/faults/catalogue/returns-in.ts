import { seconds } from '../../seconds.ts';
import { versions } from '../../system/versions.ts';

/** After how long a dead part of each version comes back: `10,0 s na V1, 5,0 s na V2…`. */
export function returnsIn(part: 'server' | 'postgres'): string {
  return versions
    .map(({ id, returnMs }) => `${seconds(returnMs[part])} na ${id.toUpperCase()}`)
    .join(', ');
}
