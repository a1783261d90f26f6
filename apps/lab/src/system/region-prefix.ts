import type { Version } from './versions.ts';

/** Begins the names of what a version has in a region: `v2`; `v4-sa` where there are several. */
export function regionPrefix({ id, regions }: Version, region: string): string {
  return regions.length === 1 ? id : `${id}-${region.split('-', 1)[0]}`;
}
