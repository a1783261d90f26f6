import type { VersionId } from '@evolua/architecture/model/version-id';

export type Overlay = 'cost' | 'availability';

/** Everything that a reader has chosen: the address holds it all. */
export type View = {
  /** Absent: the version that serves the page, else V1. */
  readonly version: VersionId | undefined;
  /** The version drawn beside it. */
  readonly beside: VersionId | undefined;
  /** The id of a flow. */
  readonly flow: string | undefined;
  /** From 1. */
  readonly step: number;
  /** The id of the component whose page is open. */
  readonly part: string | undefined;
  /** The ids of the components that are imagined dead. */
  readonly dead: readonly string[];
  readonly overlay: Overlay | undefined;
  /** Of the guide: the id of a question, and of its answer. */
  readonly answers: Readonly<Record<string, string>>;
};
