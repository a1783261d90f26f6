import type { ProviderName } from '../environment/providers.ts';
import type { Toxics } from '../links/toxics.ts';
import type { Part } from '../supervisor/part.ts';
import type { PartKind } from '../system/kind-of-part.ts';
import type { Version } from '../system/versions.ts';

/** What a fault breaks things with. Everything that is done by these is undone by the desk. */
export type Hands = {
  /** Whom it was aimed at. */
  readonly versions: readonly Version[];
  /** Within its range; 0 where there is nothing to choose. */
  readonly intensity: number;
  /** The parts of one kind that a version has, in a region or in all; never none. */
  readonly partsOf: (
    version: Version,
    kind: PartKind,
    region?: string,
  ) => readonly [Part, ...Part[]];
  /** The simulator does this to every call of a provider, or to a share (0 to 1) of them. */
  readonly failCalls: (
    provider: ProviderName,
    fault: Readonly<Record<string, unknown>>,
    share?: number,
  ) => Promise<void>;
  /** A version's way to a part or provider, from a region or from all, is spoilt. */
  readonly spoilLinks: (
    version: Version,
    to: PartKind | ProviderName,
    toxics: Toxics,
    region?: string,
  ) => Promise<void>;
  /** SIGKILL to all at once; they stay down. */
  readonly kill: (parts: readonly Part[]) => Promise<void>;
  /** SIGKILL to all at once; each comes back by itself, after the version's own delay. */
  readonly crash: (parts: readonly Part[]) => Promise<void>;
  /** SIGSTOP: alive, and deaf. */
  readonly freeze: (parts: readonly Part[]) => Promise<void>;
  /** The background traffic to these versions, times `factor`. */
  readonly surge: (factor: number) => void;
};
