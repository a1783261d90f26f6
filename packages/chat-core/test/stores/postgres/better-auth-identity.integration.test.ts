import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChatError } from '../../../src/domain/chat-error.ts';
import type { Identity } from '../../../src/domain/identity.ts';
import { betterAuthIdentity } from '../../../src/stores/postgres/better-auth-identity.ts';
import { postgresCallLedger } from '../../../src/stores/postgres/postgres-call-ledger.ts';
import { postgresConversationStore } from '../../../src/stores/postgres/postgres-conversation-store.ts';
import { postgresDocumentStore } from '../../../src/stores/postgres/postgres-document-store.ts';
import { postgresGenerationStore } from '../../../src/stores/postgres/postgres-generation-store.ts';
import { postgresSearchIndex } from '../../../src/stores/postgres/postgres-search-index.ts';
import { postgresTokenStore } from '../../../src/stores/postgres/postgres-token-store.ts';
import { aConversation } from '../a-conversation.ts';
import { aGeneration } from '../a-generation.ts';
import { aMessage } from '../a-message.ts';
import { aPerson } from '../a-person.ts';
import { anOpenedCall } from '../an-opened-call.ts';
import { recordingLogger } from '../recording-logger.ts';
import { type PostgresUnderTest, postgresUnderTest } from './postgres-under-test.ts';

const options = {
  secret: 'um segredo de teste que é longo o bastante',
  publicUrl: 'http://127.0.0.1:3001',
  cookieName: 'evolua_v1',
};

let under: PostgresUnderTest;
let identity: Identity;
beforeAll(async () => {
  under = await postgresUnderTest();
  identity = betterAuthIdentity(under.postgres, options);
});
afterAll(() => under.close());

/** What a browser sends back. */
const headersOf = (setCookies: readonly string[]) =>
  new Headers({ cookie: setCookies.map((cookie) => cookie.split(';')[0]).join('; ') });
const signedUp = async () => {
  const person = aPerson();
  const { account, setCookies } = await identity.signUp(person);
  return { person, account, headers: headersOf(setCookies) };
};

const expiresIn = (interval: string, ownerId: string) =>
  under.postgres.run((db) =>
    db.execute(sql`
      update sessions set expires_at = now() + ${interval}::interval where user_id = ${ownerId}
    `),
  );

describe('signing up', () => {
  it('makes a person whose cookie stands for them', async () => {
    const { person, account, headers } = await signedUp();
    expect(account).toMatchObject({ email: person.email, name: 'Ana', role: 'user' });
    const principal = await identity.authenticate(headers);
    expect(principal).toEqual({ account, sessionId: expect.any(String), tokenId: null });
  });

  it('refuses an e-mail that is taken, in whatever case', async () => {
    const { person } = await signedUp();
    const again = identity.signUp({ ...person, email: person.email.toUpperCase() });
    await expect(again).rejects.toMatchObject({ code: 'email_taken', field: 'email' });
  });

  it('lets one of many in who come with the same e-mail at once', async () => {
    const person = aPerson();
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => identity.signUp(person)));
    const refused = all.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'email_taken' });
    await identity.signIn(person);
  });

  it.each([
    [{ email: 'ana' }, 'email'],
    [{ password: 'curta' }, 'password'],
    [{ password: 'longa'.repeat(100) }, 'password'],
  ])('refuses %j', async (changes, field) => {
    const refused = identity.signUp({ ...aPerson(), ...changes });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_request', field });
  });

  it('is everything or nothing', async () => {
    // Without the table of sessions it fails half-way.
    await under.postgres.run((db) => db.execute(sql`alter table sessions rename to hidden`));
    const person = aPerson();
    await expect(identity.signUp(person)).rejects.toMatchObject({ code: 'internal' });
    await under.postgres.run((db) => db.execute(sql`alter table hidden rename to sessions`));
    await identity.signUp(person);
  });
});

describe('signing in', () => {
  it('gives a new session, also to a browser with a planted cookie', async () => {
    const { person, headers } = await signedUp();
    const { account, setCookies } = await identity.signIn(person);
    expect(headersOf(setCookies).get('cookie')).not.toBe(headers.get('cookie'));
    expect(await identity.authenticate(headersOf(setCookies))).toMatchObject({ account });
  });

  it('refuses a wrong password and an unknown e-mail with the same word', async () => {
    const { person } = await signedUp();
    const refusal = { code: 'invalid_credentials' };
    const wrong = identity.signIn({ ...person, password: 'outra senha' });
    await expect(wrong).rejects.toMatchObject(refusal);
    await expect(identity.signIn(aPerson())).rejects.toMatchObject(refusal);
  });
});

describe('the cookie', () => {
  it('is the version’s own, and out of reach of scripts and other sites', async () => {
    const { setCookies } = await identity.signUp(aPerson());
    expect(setCookies).toEqual([
      expect.stringMatching(/^evolua_v1=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('is a __Host- one, and Secure, where the public URL is https', async () => {
    const publicUrl = 'https://evolua.exemplo.test';
    const secure = betterAuthIdentity(under.postgres, { ...options, publicUrl });
    const { account, setCookies } = await secure.signUp(aPerson());
    expect(setCookies).toEqual([
      expect.stringMatching(/^__Host-evolua_v1=[^;]+; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(await secure.authenticate(headersOf(setCookies))).toMatchObject({ account });
  });

  it.each([
    ['no cookie at all', () => ''],
    ['another version’s cookie', (cookie: string) => cookie.replace('evolua_v1', 'evolua_v2')],
    ['a forged signature', (cookie: string) => cookie.replace(/.{8}$/, 'AAAAAA%3D')],
    ['a token without a signature', (cookie: string) => cookie.replace(/\..*$/, '')],
    ['rubbish', () => 'evolua_v1=%%%'],
  ])('stands for nobody when it is %s', async (_what, change) => {
    const { headers } = await signedUp();
    const cookie = change(headers.get('cookie') ?? '');
    expect(await identity.authenticate(new Headers({ cookie }))).toBeUndefined();
  });

  it('that another secret has signed stands for nobody', async () => {
    const secret = 'um outro segredo, que também é longo o bastante';
    const other = betterAuthIdentity(under.postgres, { ...options, secret });
    const { headers } = await signedUp();
    expect(await other.authenticate(headers)).toBeUndefined();
  });
});

describe('a session', () => {
  it('is listed with its e-mail, user agent and start, the newest first', async () => {
    const { person, account } = await signedUp();
    await identity.signIn({ ...person, userAgent: null });
    const sessions = await identity.sessions(account.id);
    expect(sessions).toMatchObject([
      { email: person.email, userAgent: null },
      { email: person.email, userAgent: 'Navegador/1.0' },
    ]);
    expect(sessions[0]?.startedAt).toBeInstanceOf(Date);
  });

  it('that is ended fails on the very next request', async () => {
    const { account, headers } = await signedUp();
    const sessionId = (await identity.authenticate(headers))?.sessionId ?? '';
    expect(await identity.endSession(account.id, sessionId)).toBe(true);
    expect(await identity.authenticate(headers)).toBeUndefined();
    expect(await identity.endSession(account.id, sessionId)).toBe(false);
  });

  it('can be ended by its owner only', async () => {
    const { headers } = await signedUp();
    const stranger = await signedUp();
    const sessionId = (await identity.authenticate(headers))?.sessionId ?? '';
    expect(await identity.endSession(stranger.account.id, sessionId)).toBe(false);
    expect(await identity.authenticate(headers)).toBeDefined();
  });

  it('ends with the sign-out, which takes the cookie back', async () => {
    const { headers } = await signedUp();
    const { setCookies } = await identity.signOut(headers);
    expect(setCookies).toEqual([expect.stringMatching(/^evolua_v1=; Max-Age=0; Path=\//)]);
    expect(await identity.authenticate(headers)).toBeUndefined();
    await identity.signOut(new Headers());
  });

  it('runs out, and reading it does not make it longer', async () => {
    const { account, headers } = await signedUp();
    await expiresIn('1 hour', account.id);
    const before = await identity.sessions(account.id);
    await identity.authenticate(headers);
    expect(await identity.sessions(account.id)).toEqual(before);
    // Not now: the column keeps milliseconds, and rounds up.
    await expiresIn('-1 second', account.id);
    expect(await identity.authenticate(headers)).toBeUndefined();
    expect(await identity.sessions(account.id)).toEqual([]);
  });
});

describe('all sessions', () => {
  it('end at once, and only their owner’s', async () => {
    const { person, account, headers } = await signedUp();
    const another = headersOf((await identity.signIn(person)).setCookies);
    const stranger = await signedUp();
    await identity.endSessions(account.id);
    expect(await identity.authenticate(headers)).toBeUndefined();
    expect(await identity.authenticate(another)).toBeUndefined();
    expect(await identity.authenticate(stranger.headers)).toBeDefined();
    const { setCookies } = await identity.signOut(headers);
    expect(setCookies).toEqual([expect.stringMatching(/^evolua_v1=; Max-Age=0; Path=\//)]);
  });
});

describe('changing the password', () => {
  const newPassword = 'uma senha nova e longa';

  it('leaves the new one alone right, and ends every session but the one', async () => {
    const { person, account, headers } = await signedUp();
    const other = headersOf((await identity.signIn(person)).setCookies);
    const stranger = await signedUp();
    const keptSessionId = (await identity.authenticate(headers))?.sessionId ?? null;
    const change = { currentPassword: person.password, newPassword, keptSessionId };
    await identity.changePassword(account.id, change);

    expect(await identity.authenticate(headers)).toBeDefined();
    expect(await identity.authenticate(other)).toBeUndefined();
    expect(await identity.authenticate(stranger.headers)).toBeDefined();
    await expect(identity.signIn(person)).rejects.toMatchObject({ code: 'invalid_credentials' });
    await identity.signIn({ ...person, password: newPassword });
    await identity.signIn(stranger.person);
  });

  it('asks for the current one', async () => {
    const { person, account, headers } = await signedUp();
    const wrong = { currentPassword: 'outra senha', newPassword, keptSessionId: null };
    const refused = identity.changePassword(account.id, wrong);
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_credentials',
      field: 'currentPassword',
    });
    expect(await identity.authenticate(headers)).toBeDefined();
    await identity.signIn(person);
  });

  it('is done by one of two at once', async () => {
    const { person, account } = await signedUp();
    const outcomes = await Promise.allSettled(
      ['primeira senha longa', 'segunda senha longa'].map((chosen) =>
        identity.changePassword(account.id, {
          currentPassword: person.password,
          newPassword: chosen,
          keptSessionId: null,
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a role', () => {
  it('holds on the next request, and is nothing that a sign-up can ask for', async () => {
    const person = { ...aPerson(), role: 'admin' };
    const { account, setCookies } = await identity.signUp(person);
    expect(account.role).toBe('user');
    expect(await identity.grantRole(person.email.toUpperCase(), 'moderator')).toBe(true);
    const principal = await identity.authenticate(headersOf(setCookies));
    expect(principal?.account.role).toBe('moderator');
    expect(await identity.grantRole(aPerson().email, 'admin')).toBe(false);
  });
});

describe('removing an account', () => {
  it('asks for the password', async () => {
    const { account, headers } = await signedUp();
    const first = vi.fn(async () => undefined);
    const wrong = identity.removeAccount(account.id, 'outra senha', first);
    await expect(wrong).rejects.toMatchObject({ code: 'invalid_credentials' });
    expect(first).not.toHaveBeenCalled();
    expect(await identity.authenticate(headers)).toBeDefined();
  });

  it('leaves it whole while what comes first can’t be done', async () => {
    const { account, person, headers } = await signedUp();
    const away = async () => Promise.reject(new ChatError('store_unavailable'));
    const removing = identity.removeAccount(account.id, person.password, away);
    await expect(removing).rejects.toMatchObject({ code: 'store_unavailable' });
    expect(await identity.authenticate(headers)).toBeDefined();
  });

  it('takes everything of its owner along, and nothing of anybody else', async () => {
    const gone = await signedUp();
    const stays = await signedUp();
    const { postgres } = under;
    const ledger = postgresCallLedger(postgres, { logger: recordingLogger() });
    for (const { account } of [gone, stays]) {
      const ownerId = account.id;
      const conversation = aConversation({ ownerId });
      const generation = aGeneration({ ownerId });
      for (const store of [postgresConversationStore, postgresDocumentStore]) {
        await store(postgres).save(conversation);
        await store(postgres).saveMessages([aMessage(conversation)]);
      }
      const generations = postgresGenerationStore(postgres, { staleAfterMs: 0 });
      await generations.open(generation);
      const event = { seq: 1, kind: 'delta', text: 'a' } as const;
      await generations.append([{ generationId: generation.id, event }]);
      await ledger.opened(anOpenedCall({ ownerId, generationId: generation.id }));
      await postgresTokenStore(postgres).create(ownerId, 'programa');
      await postgresSearchIndex(postgres).save(conversation);
    }
    const counts = async (ownerId: string) => {
      const { rows } = await postgres.run((db) =>
        db.execute<Record<string, number>>(sql`
          select
            (select count(*)::int from users where id = ${ownerId}) as users,
            (select count(*)::int from sessions where user_id = ${ownerId}) as sessions,
            (select count(*)::int from accounts where user_id = ${ownerId}) as accounts,
            (select count(*)::int from api_tokens where owner_id = ${ownerId}) as tokens,
            (select count(*)::int from conversations where owner_id = ${ownerId}) as conversations,
            (select count(*)::int from messages where owner_id = ${ownerId}) as messages,
            (select count(*)::int from conversation_documents where owner_id = ${ownerId}) as documents,
            (select count(*)::int from message_documents where owner_id = ${ownerId}) as texts,
            (select count(*)::int from generations where owner_id = ${ownerId}) as generations,
            (select count(*)::int from llm_calls where owner_id = ${ownerId}) as calls,
            (select count(*)::int from search_entries where owner_id = ${ownerId}) as entries
        `),
      );
      return Object.values(rows[0] ?? {});
    };
    expect(await counts(gone.account.id)).toEqual(Array(11).fill(1));

    await identity.removeAccount(gone.account.id, gone.person.password, async () => undefined);
    await ledger.opened(anOpenedCall({ ownerId: gone.account.id }));

    expect(await counts(gone.account.id)).toEqual(Array(11).fill(0));
    expect(await counts(stays.account.id)).toEqual(Array(11).fill(1));
    expect(await identity.authenticate(gone.headers)).toBeUndefined();
    const { rows: orphans } = await postgres.run((db) =>
      db.execute(sql`
        select from generation_events where generation_id not in (select id from generations)
      `),
    );
    expect(orphans).toEqual([]);
    await identity.signUp(gone.person);
  });
});
