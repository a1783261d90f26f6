import { afterAll, beforeAll, expect, it } from 'vitest';
import { betterAuthIdentity } from '../../../src/stores/postgres/better-auth-identity.ts';
import { postgresTokenStore } from '../../../src/stores/postgres/postgres-token-store.ts';
import { aPerson } from '../a-person.ts';
import { startLink } from '../start-link.ts';
import { type PostgresUnderTest, postgresUnderTest } from './postgres-under-test.ts';

let under: PostgresUnderTest;
beforeAll(async () => {
  under = await postgresUnderTest();
});
afterAll(() => under.close());

it('says that the store is away, whatever better-auth makes of it', async () => {
  const address = new URL(under.url);
  const link = await startLink(Number(address.port));
  address.port = String(link.port);
  const postgres = await under.another(address.href);
  const identity = betterAuthIdentity(postgres, {
    secret: 'um segredo de teste que é longo o bastante',
    publicUrl: 'http://127.0.0.1:3001',
    cookieName: 'evolua_v1',
  });
  const tokens = postgresTokenStore(postgres);
  const person = aPerson();
  const { account, setCookies } = await identity.signUp(person);
  const headers = new Headers({ cookie: setCookies[0]?.split(';')[0] ?? '' });
  const { secret } = await tokens.create(account.id, 'programa');

  const verbs = {
    signUp: () => identity.signUp(aPerson()),
    signIn: () => identity.signIn(person),
    signOut: () => identity.signOut(headers),
    authenticate: () => identity.authenticate(headers),
    sessions: () => identity.sessions(account.id),
    endSession: () => identity.endSession(account.id, account.id),
    removeAccount: () => identity.removeAccount(account.id, person.password, async () => undefined),
    grantRole: () => identity.grantRole(person.email, 'admin'),
    token: () => tokens.authenticate(secret),
  };
  const codes: Record<string, unknown> = {};
  for (const [name, verb] of Object.entries(verbs)) {
    // Each of them meets connections that break under it, not an outage that is known already.
    link.cut();
    codes[name] = await verb().then(
      () => 'done',
      ({ code }) => code,
    );
    link.mend();
    await expect
      .poll(() =>
        postgres.ping().then(
          () => 'up',
          () => 'down',
        ),
      )
      .toBe('up');
  }
  expect(codes).toEqual(
    Object.fromEntries(Object.keys(verbs).map((name) => [name, 'store_unavailable'])),
  );
  // The last cut may still be heard of by a connection that lay idle.
  await expect
    .poll(() => identity.authenticate(headers).catch(() => undefined))
    .toMatchObject({ account: { role: 'user' } });
  await link.close();
});
