import type { VersionId } from '@evolua/lab-contract/version-id';

/** A curve of a version; `null` breaks it: there was nothing to tell. */
export type Series = {
  readonly version: VersionId;
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
};

/** A stretch of the axis with a name of its own. */
type Band = { readonly from: number; readonly until: number; readonly name: string };

export type Plot = {
  /** What is seen, in a sentence, for whoever does not see it. */
  readonly label: string;
  readonly series: readonly Series[];
  readonly band?: Band | undefined;
  readonly yMax: number;
  readonly yOf: (value: number) => string;
  readonly xOf: (value: number) => string;
  /** Beside the last figure of a curve. */
  readonly endOf: (value: number) => string;
};
