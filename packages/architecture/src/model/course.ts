import type { VersionId } from './version-id.ts';

/** What the course says of all versions together. */
export type Course = {
  readonly steps: readonly {
    readonly from: VersionId;
    readonly to: VersionId;
    /** The rule of thumb. */
    readonly rule: string;
    /** What one hears when it is time. */
    readonly signal: string;
  }[];
  readonly begin: string;
  readonly closing: string;
  /** What a student should take away. */
  readonly takeaways: readonly string[];
};
