import type { VersionId } from './version-id.ts';

/** What became of the questions that were asked of a version in one second. */
export type SecondOfVersion = {
  readonly asked: number;
  /** 2xx, whole, not degraded, first token within 3 s, all of it within 20 s. */
  readonly good: number;
  /** Degraded ones and apologies too. */
  readonly bad: number;
  /** Turned away in order (429 with Retry-After): neither good nor bad. */
  readonly shed: number;
};

/** One second of background traffic. It grows while answers of it are under way. */
export type Second = {
  /** Its beginning. */
  readonly at: number;
  readonly versions: Readonly<Partial<Record<VersionId, SecondOfVersion>>>;
};
