import type { VersionId } from '@evolua/architecture/model/version-id';

type Lifetime = { readonly since: VersionId; readonly until?: VersionId };

/** Whether a component or a link is part of this version. */
export const livesIn = ({ since, until = 'v4' }: Lifetime, version: VersionId): boolean =>
  since <= version && version <= until;
