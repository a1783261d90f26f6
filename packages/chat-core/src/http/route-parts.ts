import type { AppParts } from './app-parts.ts';
import type { ownedByAccount } from './guards/owned-by-account.ts';
import type { Checked } from './routes/health/create-checks.ts';

/** What a route works with. */
export type RouteParts = AppParts & {
  /** Goes into the definition of every route that belongs to somebody. */
  readonly owned: ReturnType<typeof ownedByAccount>;
  readonly runChecks: () => Promise<Checked>;
};
