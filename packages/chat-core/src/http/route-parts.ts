import type { Context } from 'hono';
import type { AppParts } from './app-parts.ts';
import type { ownedByAccount } from './guards/owned-by-account.ts';
import type { Checked } from './routes/health/create-checks.ts';

/** What a route works with. */
export type RouteParts = AppParts & {
  /** Goes into the definition of every route that belongs to somebody. */
  readonly owned: ReturnType<typeof ownedByAccount>;
  /**
   * The same where something is created or changed, which is counted. What ends something (stop,
   * sign out, revoke, delete) is not: it must be possible at any time.
   */
  readonly limited: ReturnType<typeof ownedByAccount>;
  /** Who is asking, as far as the network can tell. */
  readonly addressOf: (c: Context) => string;
  readonly runChecks: () => Promise<Checked>;
};
