import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { identitySchema } from './schema/identity-schema.ts';

type Database = NodePgDatabase<typeof identitySchema>;

/** A process' door to Postgres. */
export type Postgres = {
  /** Names this process on what it writes: whoever holds another token may not go on with it. */
  readonly ownerToken: string;
  /**
   * Runs statements. Every one of ours passes here: it fails at once while Postgres is known to be
   * away, and only ever with `store_unavailable` or `internal`.
   */
  readonly run: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;
  /** The same on a connection of its own, for what must not stand in line: heartbeats, pings. */
  readonly runAhead: Postgres['run'];
  /**
   * Hears which generation is to be stopped, until the function that it returns is called. It is
   * the connection of `runAhead` that hears: what is said while that one is lost is missed.
   */
  readonly onStopNotice: (listener: (generationId: string) => void) => () => void;
  /** The same statements for a library that wants to hold them: to be called inside `run`. */
  readonly database: Database;
  /** Whether Postgres answers, however busy the others are. Throws `store_unavailable`. */
  readonly ping: () => Promise<void>;
  /** Lets what runs come to its end. */
  readonly close: () => Promise<void>;
};
