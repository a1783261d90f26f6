import type { VersionId } from '@evolua/lab-contract/version-id';

/** The four, in the order of the course, whether they run or not. */
export const allVersions: readonly VersionId[] = ['v1', 'v2', 'v3', 'v4'];
