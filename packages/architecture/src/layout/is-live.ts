import type { VersionId } from '../model/version-id.ts';

/** Whether a component or a link is in a version. */
export const isLive = (
  { since, until = 'v4' }: { readonly since: VersionId; readonly until?: VersionId },
  version: VersionId,
): boolean => since <= version && version <= until;
