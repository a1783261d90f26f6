import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { betterAuthIdentity } from '../../../src/stores/postgres/better-auth-identity.ts';
import { postgresGenerationStore } from '../../../src/stores/postgres/postgres-generation-store.ts';
import { postgresTokenStore } from '../../../src/stores/postgres/postgres-token-store.ts';
import { purgeExpired } from '../../../src/stores/postgres/purge-expired.ts';
import { aPerson } from '../a-person.ts';
import { type PostgresUnderTest, postgresUnderTest } from './postgres-under-test.ts';

let under: PostgresUnderTest;
beforeAll(async () => {
  under = await postgresUnderTest();
});
afterAll(() => under.close());

it('takes away what stands for nobody, and nothing else', async () => {
  const { postgres } = under;
  const { run } = postgres;
  const identity = betterAuthIdentity(postgres, {
    secret: 'um segredo de teste que é longo o bastante',
    publicUrl: 'http://127.0.0.1:3001',
    cookieName: 'evolua_v1',
  });
  const tokens = postgresTokenStore(postgres);
  const generations = postgresGenerationStore(postgres, { staleAfterMs: 0 });
  const person = aPerson();
  const { account } = await identity.signUp(person);
  await run((db) => db.execute(sql`update sessions set expires_at = now() - interval '1 second'`));
  await identity.signIn(person);
  const { token: revoked } = await tokens.create(account.id, 'revogado');
  const { token: kept } = await tokens.create(account.id, 'em uso');
  await tokens.revoke(account.id, revoked.id);
  await generations.requestStop(account.id, randomUUIDv7());
  await run((db) =>
    db.execute(sql`update stop_requests set requested_at = now() - interval '2 hours'`),
  );
  await generations.requestStop(account.id, randomUUIDv7());
  const counts = async () => {
    const { rows } = await run((db) =>
      db.execute(sql`
        select (select count(*)::int from sessions) as sessions,
          (select count(*)::int from api_tokens) as tokens,
          (select count(*)::int from stop_requests) as wishes
      `),
    );
    return rows[0];
  };
  expect(await counts()).toEqual({ sessions: 2, tokens: 2, wishes: 2 });

  await purgeExpired(run);

  expect(await counts()).toEqual({ sessions: 1, tokens: 1, wishes: 1 });
  expect(await tokens.list(account.id)).toMatchObject([{ id: kept.id }]);
  expect(await identity.sessions(account.id)).toHaveLength(1);
});
