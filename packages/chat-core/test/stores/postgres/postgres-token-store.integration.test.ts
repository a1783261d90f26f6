import { createHash, randomUUIDv7 } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TokenStore } from '../../../src/domain/token-store.ts';
import { postgresTokenStore } from '../../../src/stores/postgres/postgres-token-store.ts';
import { type PostgresUnderTest, postgresUnderTest } from './postgres-under-test.ts';

let under: PostgresUnderTest;
let tokens: TokenStore;
let ownerId: string;
beforeAll(async () => {
  under = await postgresUnderTest();
  tokens = postgresTokenStore(under.postgres);
  ownerId = await under.newOwner();
});
afterAll(() => under.close());

const usedAt = async (id: string) =>
  (await tokens.list(ownerId)).find((token) => token.id === id)?.lastUsedAt;

it('shows the secret once and keeps its hash', async () => {
  const { token, secret } = await tokens.create(ownerId, 'Meu programa');
  expect(secret).toMatch(/^evo_[\w-]{43}$/);
  expect(token).toMatchObject({ name: 'Meu programa', lastUsedAt: null });
  expect(secret.startsWith(token.prefix)).toBe(true);
  const { rows } = await under.postgres.run((db) =>
    db.execute<Record<string, unknown>>(sql`select * from api_tokens where id = ${token.id}`),
  );
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(rows[0]?.hash).toBe(createHash('sha256').update(secret).digest('hex'));
});

it('stands for its owner until it is revoked', async () => {
  const { token, secret } = await tokens.create(ownerId, 'programa');
  const principal = await tokens.authenticate(secret);
  expect(principal).toMatchObject({ account: { id: ownerId }, sessionId: null, tokenId: token.id });
  expect(await tokens.revoke(ownerId, token.id)).toBe(true);
  expect(await tokens.authenticate(secret)).toBeUndefined();
  expect(await tokens.revoke(ownerId, token.id)).toBe(false);
  expect((await tokens.list(ownerId)).map(({ id }) => id)).not.toContain(token.id);
});

it('tells apart who comes in the same turn, and hears of a revocation on the next', async () => {
  const stranger = await under.newOwner();
  const mine = await tokens.create(ownerId, 'programa');
  const theirs = await tokens.create(stranger, 'programa');
  const secrets = [mine.secret, theirs.secret, `evo_${'x'.repeat(43)}`, mine.secret];
  const together = async () => {
    const principals = await Promise.all(secrets.map((secret) => tokens.authenticate(secret)));
    return principals.map((principal) => principal?.account.id);
  };
  expect(await together()).toEqual([ownerId, stranger, undefined, ownerId]);
  await tokens.revoke(ownerId, mine.token.id);
  expect(await together()).toEqual([undefined, stranger, undefined, undefined]);
});

it.each(['', 'evo_', 'evo_x', 'Bearer evo_x', '\0'])('knows nobody by %j', async (secret) => {
  expect(await tokens.authenticate(secret)).toBeUndefined();
});

it('is seen and revoked by its owner only', async () => {
  const { token, secret } = await tokens.create(ownerId, 'programa');
  const stranger = await under.newOwner();
  expect(await tokens.list(stranger)).toEqual([]);
  expect(await tokens.revoke(stranger, token.id)).toBe(false);
  expect(await tokens.revoke(stranger, randomUUIDv7())).toBe(false);
  expect(await tokens.authenticate(secret)).toBeDefined();
});

it('notes its use, once a minute', async () => {
  const { token, secret } = await tokens.create(ownerId, 'programa');
  await tokens.authenticate(secret);
  await expect.poll(() => usedAt(token.id)).toBeInstanceOf(Date);
  const first = await usedAt(token.id);
  for (let use = 0; use < 5; use += 1) await tokens.authenticate(secret);
  expect(await usedAt(token.id)).toEqual(first);
  await under.postgres.run((db) =>
    db.execute(sql`
      update api_tokens set last_used_at = now() - interval '61 seconds' where id = ${token.id}
    `),
  );
  const old = await usedAt(token.id);
  await tokens.authenticate(secret);
  await expect.poll(() => usedAt(token.id)).not.toEqual(old);
});
