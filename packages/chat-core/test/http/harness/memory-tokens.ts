import { randomUUID } from 'node:crypto';
import type { ApiToken } from '../../../src/domain/api-token.ts';
import type { Identity } from '../../../src/domain/identity.ts';
import type { TokenStore } from '../../../src/domain/token-store.ts';

type Kept = { readonly ownerId: string; readonly token: ApiToken; readonly secret: string };

/** Tokens in memory. Who they stand for is asked of `accountOf`. */
export const memoryTokens = (
  accountOf: (ownerId: string) => Awaited<ReturnType<Identity['authenticate']>>,
): TokenStore => {
  const kept = new Map<string, Kept>();
  return {
    create: async (ownerId, name) => {
      const secret = `evo_${randomUUID()}`;
      const token = {
        id: randomUUID(),
        name,
        prefix: secret.slice(0, 8),
        createdAt: new Date(),
        lastUsedAt: null,
      };
      kept.set(token.id, { ownerId, token, secret });
      return { token, secret };
    },
    list: async (ownerId) =>
      [...kept.values()].filter((each) => each.ownerId === ownerId).map(({ token }) => token),
    revoke: async (ownerId, id) => kept.get(id)?.ownerId === ownerId && kept.delete(id),
    authenticate: async (secret) => {
      const found = [...kept.values()].find((each) => each.secret === secret);
      const principal = found && accountOf(found.ownerId);
      return principal && { ...principal, sessionId: null, tokenId: found?.token.id ?? null };
    },
  };
};
