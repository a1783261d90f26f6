import type { VersionId } from '../model/version-id.ts';

type Lifetime = { readonly since: VersionId; readonly until?: VersionId };

/** Whether a component or a link is part of a version. */
export const livesIn = ({ since, until = 'v4' }: Lifetime, version: VersionId): boolean =>
  since <= version && version <= until;
