import type { VersionView } from '@evolua/lab-contract/version-view';
import type { VersionParts } from './version-parts.ts';

/** The versions that run, as the screens show them. */
export function versionViews(versions: readonly VersionParts[]): readonly VersionView[] {
  return versions.map(({ version, url, instances }) => {
    const { id, name, providers, regions, promisedAvailability } = version;
    const instancesMin = instances.filter(({ isExtra }) => !isExtra).length;
    const instancesMax = instances.length;
    return { id, name, url, providers, regions, promisedAvailability, instancesMin, instancesMax };
  });
}
