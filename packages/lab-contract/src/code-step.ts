import type { VersionId } from './version-id.ts';

export type CodeLine = {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
  /** In the older and in the newer file, from 1. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Of an added line that brings a layer or a part. */
  readonly brings: { readonly path: string; readonly promise: string } | undefined;
};

/** From one version's composition root to the next one's. */
export type CodeStep = {
  readonly from: VersionId;
  readonly to: VersionId;
  /** Relative to the checkout. */
  readonly fromPath: string;
  readonly toPath: string;
  readonly lines: readonly CodeLine[];
};
