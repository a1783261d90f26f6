import type { VersionId } from './version-id.ts';

/** What differs from version to version; absent where there is nothing to tell. */
export type ByVersion<T> = Readonly<Partial<Record<VersionId, T>>>;
