import type { Link } from '../links/link.ts';
import type { Version } from './versions.ts';

/** What the index shows of one part. */
export type PartStatus = {
  readonly name: string;
  readonly label: string;
  /** The version that it belongs to; absent: all use it. */
  readonly version?: string;
  /** What stands behind it: a kind of Redis, a server of the user's own. */
  readonly detail: string;
  readonly answers: boolean;
  readonly links: readonly { readonly label: string; readonly url: string }[];
};

/** How a version is laid out. */
export type VersionStatus = Omit<Version, 'folder' | 'port'> & {
  readonly url: string;
  /** Without those that scaling has not started. */
  readonly instances: readonly { readonly name: string; readonly region: string }[];
  /** The names of those that the balancer sends requests to; absent: there is no balancer. */
  readonly balanced: readonly string[] | undefined;
};

export type LinkStatus = Pick<Link, 'name' | 'toxics' | 'counters'>;

export type SystemStatus = {
  readonly parts: readonly PartStatus[];
  readonly versions: readonly VersionStatus[];
  readonly networkLinks: readonly LinkStatus[];
  readonly logsFolder: string;
  /** Of all processes together, the sum of PSS; absent where the system does not tell. */
  readonly memoryMb: number | undefined;
  readonly at: Date;
};
