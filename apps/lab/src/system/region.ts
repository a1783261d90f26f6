import type { LinkPart } from '../links/create-link.ts';
import type { RedisPart } from '../parts/redis-part.ts';
import type { Part } from '../supervisor/part.ts';

/** A server of a version. */
export type Instance = {
  readonly name: string;
  readonly region: string;
  readonly port: number;
  /** Beyond the minimum: it runs only while scaling wants it. */
  readonly isExtra: boolean;
  readonly server: Part;
  /** What its process is given beyond the shell's variables; holds secrets. */
  readonly environment: Readonly<Record<string, string>>;
};

/** What a version has in one region. */
export type Region = {
  readonly region: string;
  /** Begins the names of what is in it: `v2`, or `v4-sa` where there are two. */
  readonly prefix: string;
  /** Absent when the user has chosen a server of their own. */
  readonly redis: RedisPart | undefined;
  readonly links: readonly LinkPart[];
  readonly instances: readonly Instance[];
};
