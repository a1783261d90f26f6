import type { ApiToken } from './api-token.ts';
import type { Principal } from './principal.ts';

/** API tokens: kept as SHA-256, shown once. Throws `store_unavailable`. */
export type TokenStore = {
  /** `secret` is what the program sends as `Authorization: Bearer`. */
  readonly create: (
    ownerId: string,
    name: string,
  ) => Promise<{ readonly token: ApiToken; readonly secret: string }>;
  readonly list: (ownerId: string) => Promise<readonly ApiToken[]>;
  /** `false` when there is no such token of this owner's. */
  readonly revoke: (ownerId: string, id: string) => Promise<boolean>;
  readonly authenticate: (secret: string) => Promise<Principal | undefined>;
};
