import type { Health } from '../model/pulse.ts';
import type { Count } from './count.ts';

/** The last second as one server of a version has seen it, in the words of its route events. */
export type ServerSight = {
  /** The component that this server is. */
  readonly component: string;
  readonly health: Health;
  /** Answers under way. */
  readonly inFlight: number;
  /** What it depends on, by the names of its checks: `postgres`, `redis`, `documents`. */
  readonly stores: Readonly<Record<string, Health>>;
  readonly answers: Count;
  /** In the answer cache. */
  readonly lookups: Count;
  /** By provider: `openai`, `anthropic`, `google`; any other name is a server of one's own. */
  readonly calls: Readonly<Record<string, Count>>;
  readonly providers: Readonly<Record<string, Health>>;
};
