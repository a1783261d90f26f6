import type { Authenticators } from './authenticate.ts';
import { requireAccount } from './require-account.ts';

/** For the definition of every route that belongs to somebody: the guard, and its description. */
export const ownedByAccount = (authenticators: Authenticators) => {
  const security: Record<string, string[]>[] = [{ cookie: [] }, { bearer: [] }];
  return { security, middleware: requireAccount(authenticators) };
};
