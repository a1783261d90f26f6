import type { Ability } from '../what-if/consequence.ts';
import type { VersionId } from './version-id.ts';

export type Protocol =
  | 'http'
  | 'sse'
  | 'sql'
  | 'resp'
  | 'mongo'
  | 'otlp'
  | 'replication'
  | 'control';

/**
 * What the lack of its target means to its source: it can't do its work; it does it less well; or
 * one of several with the same name is enough.
 */
export type Need = 'required' | 'optional' | { readonly oneOf: string };

/** Who speaks to whom. `from` opens the connection. */
export type Link = {
  /** `from-to`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly protocol: Protocol;
  /** In Portuguese, a few words. */
  readonly carries: string;
  readonly need: Need;
  /** What people do by way of it; none: they do not notice its loss. */
  readonly serves: readonly Ability[];
  readonly since: VersionId;
  readonly until?: VersionId;
};
