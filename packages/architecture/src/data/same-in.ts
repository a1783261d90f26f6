import type { ByVersion } from '../model/by-version.ts';
import type { VersionId } from '../model/version-id.ts';

/** The same in each of these versions. */
export const sameIn = <T>(versions: readonly VersionId[], value: T): ByVersion<T> =>
  Object.fromEntries(versions.map((version) => [version, value]));
