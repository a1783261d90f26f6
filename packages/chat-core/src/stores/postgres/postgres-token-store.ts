import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Account } from '../../domain/account.ts';
import type { ApiToken } from '../../domain/api-token.ts';
import type { TokenStore } from '../../domain/token-store.ts';
import { batchPerTurn } from './batch-per-turn.ts';
import type { Postgres } from './postgres.ts';
import { apiTokens } from './schema/identity-tables.ts';
import { users } from './schema/users.ts';
import { storableText } from './storable-text.ts';

const SECRET_BYTES = 32;
const PREFIX_CHARACTERS = 8;
/** So that it is told apart from other systems' tokens, by people and by secret scanners. */
const BRAND = 'evo_';
const LIST_MAX = 100;
const USED_EVERY = sql`interval '1 minute'`;

/** API tokens in Postgres. Only the hash is kept: nobody can read a secret from the table. */
export const postgresTokenStore = ({ run, database }: Postgres): TokenStore => {
  const live = isNull(apiTokens.revokedAt);

  /** Written at most once a minute, and the request doesn't wait for it, nor fail by it. */
  const noteUse = (id: string) => {
    const due = or(
      isNull(apiTokens.lastUsedAt),
      lt(apiTokens.lastUsedAt, sql`now() - ${USED_EVERY}`),
    );
    run((database) =>
      database
        .update(apiTokens)
        .set({ lastUsedAt: sql`now()` })
        .where(and(eq(apiTokens.id, id), due)),
    ).catch(() => undefined);
  };

  /** No more than is needed: with every request, each column costs. */
  const search = database
    .select({
      token: { id: apiTokens.id, hash: apiTokens.hash, lastUsedAt: apiTokens.lastUsedAt },
      account: {
        id: users.id,
        email: users.email,
        name: users.name,
        role: users.role,
        createdAt: users.createdAt,
      },
    })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.ownerId))
    .where(and(sql`${apiTokens.hash} = any(${sql.placeholder('hashes')}::text[])`, live))
    .prepare('authenticate');

  /** Looked up afresh for every request: a revoked token stands for nobody on the very next one. */
  const lookUp = batchPerTurn(async (lookups: readonly Lookup[]) => {
    const hashes = [...new Set(lookups.map(({ hash }) => hash))];
    const rows = await run(() => search.execute({ hashes }));
    const found = new Map(rows.map((row) => [row.token.hash, row]));
    for (const lookup of lookups) lookup.found = found.get(lookup.hash);
    for (const { token } of rows) if (isOld(token.lastUsedAt)) noteUse(token.id);
  });

  return {
    create: async (ownerId, name) => {
      const secret = BRAND + randomBytes(SECRET_BYTES).toString('base64url');
      const token: ApiToken = {
        id: randomUUIDv7(),
        name: storableText(name),
        prefix: secret.slice(0, BRAND.length + PREFIX_CHARACTERS),
        createdAt: new Date(),
        lastUsedAt: null,
      };
      const row = { ...token, ownerId, hash: hashOf(secret) };
      await run((database) => database.insert(apiTokens).values(row));
      return { token, secret };
    },

    list: async (ownerId) => {
      const { id, name, prefix, createdAt, lastUsedAt } = apiTokens;
      return run((database) =>
        database
          .select({ id, name, prefix, createdAt, lastUsedAt })
          .from(apiTokens)
          .where(and(eq(apiTokens.ownerId, ownerId), live))
          .orderBy(asc(createdAt), asc(id))
          .limit(LIST_MAX),
      );
    },

    revoke: async (ownerId, id) => {
      const own = and(eq(apiTokens.id, id), eq(apiTokens.ownerId, ownerId), live);
      const { rowCount } = await run((database) =>
        database.update(apiTokens).set({ revokedAt: sql`now()` }).where(own),
      );
      return rowCount === 1;
    },

    authenticate: async (secret) => {
      if (!secret.startsWith(BRAND)) return undefined;
      const lookup: Lookup = { hash: hashOf(secret) };
      await lookUp(lookup);
      if (lookup.found === undefined) return undefined;
      const { token, account } = lookup.found;
      return { account, sessionId: null, tokenId: token.id };
    },
  };
};

type Lookup = {
  readonly hash: string;
  found?: {
    readonly token: Pick<typeof apiTokens.$inferSelect, 'id' | 'hash' | 'lastUsedAt'>;
    readonly account: Account;
  };
};

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

const isOld = (usedAt: Date | null) => usedAt === null || Date.now() - usedAt.getTime() > 60_000;
