import type { ByVersion } from './by-version.ts';
import type { Home } from './home.ts';
import type { VersionId } from './version-id.ts';

export type ComponentKind =
  | 'people'
  | 'edge'
  | 'app'
  | 'cache'
  | 'database'
  | 'documents'
  | 'provider'
  | 'telemetry'
  | 'control';

/** A part of an architecture. Its id is the same in every version: what moves is the same part. */
export type Component = {
  /** Kebab-case, English. */
  readonly id: string;
  readonly kind: ComponentKind;
  /** In Portuguese, at most 18 characters: the first line of its box. */
  readonly title: string;
  /** The second line of its box, at most 22 characters. */
  readonly note: ByVersion<string>;
  /** What it is called where it is rented: `RDS Multi-AZ, db.t4g.large`. */
  readonly service: ByVersion<string>;
  readonly since: VersionId;
  /** The last version that has it; absent: V4. */
  readonly until?: VersionId;
  /** Of what the box stands for; absent: 1. Losing one of several is not losing the part. */
  readonly copies?: ByVersion<number>;
  /** Where it stands; absent: in no region of ours, or in all of them. */
  readonly region?: 'us-east-1' | 'sa-east-1';
  /** Take its place by themselves when it dies, within a minute or two. */
  readonly standIns?: readonly string[];
  /** The one that it is a copy of, where it only reads: who asks needs the original too. */
  readonly copyOf?: string;
  /** Groups of `oneOf` links whose loss it outlives, with less: V4's emergency answer. */
  readonly outlives?: ByVersion<readonly string[]>;
  readonly why: string;
  /** What one notices when it fails, by version. */
  readonly whenItFails: ByVersion<string>;
  readonly homes: readonly Home[];
  /** Of the laboratory's catalogue (`apps/lab/src/faults/catalogue`): how to break it for real. */
  readonly faults: readonly string[];
  /** Where nothing here can break it: why. */
  readonly noFault?: string;
};
