export type VersionId = 'v1' | 'v2' | 'v3' | 'v4';
