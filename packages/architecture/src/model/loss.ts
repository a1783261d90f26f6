import type { VersionId } from './version-id.ts';

/** What a cause of failure costs a version, by a model and not by measurement. */
export type Loss = {
  readonly version: VersionId;
  /** In Portuguese: `um provedor falha`. */
  readonly cause: string;
  /** Of 43,200. */
  readonly minutesPerMonth: number;
  /** The model only says that it is less than that. */
  readonly isUpperBound?: boolean;
  /** The parts that it strikes, in equal parts. */
  readonly components: readonly string[];
};
