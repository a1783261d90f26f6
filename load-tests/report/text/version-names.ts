import type { VersionId } from '@evolua/lab-contract/version-id';

/** As the course calls them. */
export const versionNames: Readonly<Record<VersionId, string>> = {
  v1: 'MVP',
  v2: 'Escalável',
  v3: 'Empresarial',
  v4: 'Missão crítica',
};
