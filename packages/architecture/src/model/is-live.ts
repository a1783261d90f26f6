import type { VersionId } from './version-id.ts';

type Lifetime = { readonly since: VersionId; readonly until?: VersionId };

/** Whether a version has this part, or this link. */
export const isLive = ({ since, until = 'v4' }: Lifetime, version: VersionId): boolean =>
  since <= version && version <= until;
