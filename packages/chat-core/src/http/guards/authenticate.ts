import type { Identity } from '../../domain/identity.ts';
import type { Principal } from '../../domain/principal.ts';
import type { TokenStore } from '../../domain/token-store.ts';

/** Where principals come from. */
export type Authenticators = {
  readonly identity: Pick<Identity, 'authenticate'>;
  readonly tokens: Pick<TokenStore, 'authenticate'>;
};

/**
 * Who is asking: a bearer token when one is sent, and then nothing else, or the session's cookie.
 * Throws `store_unavailable`.
 */
export const authenticate = async (
  { identity, tokens }: Authenticators,
  headers: Headers,
): Promise<Principal | undefined> => {
  const authorization = headers.get('authorization');
  if (authorization === null) {
    return headers.has('cookie') ? identity.authenticate(headers) : undefined;
  }
  const secret = /^Bearer +(\S{1,200})$/iu.exec(authorization)?.[1];
  return secret === undefined ? undefined : tokens.authenticate(secret);
};
