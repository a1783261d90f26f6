import type { VersionId } from './version-id.ts';

/** A version that runs. */
export type VersionView = {
  readonly id: VersionId;
  readonly name: string;
  readonly url: string;
  readonly providers: readonly string[];
  readonly regions: readonly string[];
  /** 0 to 1: what the course advertises. */
  readonly promisedAvailability: number;
  readonly instancesMin: number;
  readonly instancesMax: number;
};
