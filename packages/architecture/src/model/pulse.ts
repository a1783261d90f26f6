import type { VersionId } from './version-id.ts';

export type Health = 'up' | 'degraded' | 'down' | 'unknown';

/** What a link has carried in the last second. */
export type LinkPulse = {
  readonly perSecond: number;
  /** 0 to 1. */
  readonly failedShare: number;
  readonly p95Ms?: number;
};

/** One version now, by component id and link id; what is not named is not seen from here. */
export type VersionPulse = {
  readonly components: Readonly<Record<string, Health>>;
  readonly links: Readonly<Record<string, LinkPulse>>;
  /** Answers under way, by the component of their server. */
  readonly inFlight?: Readonly<Record<string, number>>;
};

/**
 * What the page hears at `/v1/chat/arquitetura/ao-vivo`, at most once a second, as the SSE event
 * `pulse`: from a version, what this one server has seen; from the laboratory, all that run.
 */
export type Pulse = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whose page it is. */
  readonly here: VersionId | 'lab';
  /** The server that tells, in a version: `v2-1`. */
  readonly server?: string;
  readonly versions: Readonly<Partial<Record<VersionId, VersionPulse>>>;
};
