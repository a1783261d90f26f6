import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { betterAuthIdentity } from '../../../src/stores/postgres/better-auth-identity.ts';
import { openPostgres } from '../../../src/stores/postgres/open-postgres.ts';
import type { Postgres } from '../../../src/stores/postgres/postgres.ts';
import { postgresCallLedger } from '../../../src/stores/postgres/postgres-call-ledger.ts';
import { postgresCallLog } from '../../../src/stores/postgres/postgres-call-log.ts';
import { postgresConversationStore } from '../../../src/stores/postgres/postgres-conversation-store.ts';
import { postgresGenerationStore } from '../../../src/stores/postgres/postgres-generation-store.ts';
import { postgresSearchIndex } from '../../../src/stores/postgres/postgres-search-index.ts';
import { postgresTokenStore } from '../../../src/stores/postgres/postgres-token-store.ts';
import { aConversation } from '../a-conversation.ts';
import { aGeneration } from '../a-generation.ts';
import { aMessage } from '../a-message.ts';
import { anOpenedCall } from '../an-opened-call.ts';
import { recordingLogger } from '../recording-logger.ts';
import { type Link, startLink } from '../start-link.ts';
import { type PostgresUnderTest, postgresUnderTest } from './postgres-under-test.ts';

// The database may be 300 ms away: what lies on the way to the first token is one trip per verb.

let under: PostgresUnderTest;
let link: Link;
let postgres: Postgres;
let verbs: Record<string, () => Promise<unknown>>;

beforeAll(async () => {
  under = await postgresUnderTest();
  const url = new URL(under.url);
  link = await startLink(Number(url.port));
  url.port = String(link.port);
  const logger = recordingLogger();
  postgres = await openPostgres({ url: url.href, connectionsMax: 1, logger });

  const ownerId = await under.newOwner();
  const conversations = postgresConversationStore(postgres);
  const generations = postgresGenerationStore(postgres, { staleAfterMs: 0 });
  const ledger = postgresCallLedger(postgres, { logger });
  const tokens = postgresTokenStore(postgres);
  const search = postgresSearchIndex(postgres);
  const identity = betterAuthIdentity(postgres, {
    secret: 'um segredo de teste que é longo o bastante',
    publicUrl: 'http://127.0.0.1:3001',
    cookieName: 'evolua_v1',
  });
  const conversation = aConversation({ ownerId });
  const messages = [aMessage(conversation), aMessage(conversation), aMessage(conversation)];
  const generation = aGeneration({ ownerId, idempotencyKey: 'chave' });
  const event = { seq: 1, kind: 'delta', text: 'a' } as const;
  await conversations.save(conversation);
  await generations.open(generation);
  const person = { email: 'ana@exemplo.test', password: 'uma senha boa', name: 'Ana' };
  const { setCookies } = await identity.signUp({ ...person, userAgent: null });
  const headers = new Headers({ cookie: setCookies[0]?.split(';')[0] ?? '' });
  const { secret } = await tokens.create(ownerId, 'programa');
  await tokens.authenticate(secret);

  verbs = {
    'conversations.list': () => conversations.list(ownerId, { limit: 9 }),
    'conversations.find': () => conversations.find(ownerId, conversation.id),
    'conversations.save': () => conversations.save(conversation),
    'conversations.save, with messages': () => {
      const another = aConversation({ ownerId });
      return conversations.save(another, [aMessage(another)]);
    },
    'conversations.saveMessages': () => conversations.saveMessages(messages),
    'conversations.messages': () => conversations.messages(ownerId, conversation.id, { limit: 9 }),
    'conversations.change': () => conversations.change(ownerId, conversation.id, { title: 'b' }),
    'conversations.remove': () => conversations.remove(ownerId, conversation.id, new Date()),
    'conversations.restore': () => conversations.restore(ownerId, conversation.id, new Date(0)),
    'conversations.removed': () => conversations.removed(new Date(0), 9),
    'conversations.purge': () => conversations.purge(ownerId, randomUUIDv7()),
    'conversations.thread': () => conversations.thread(ownerId, conversation.id, undefined, 9),
    'generations.open': () => generations.open(aGeneration({ ownerId })),
    'generations.open, with events': () => generations.open(aGeneration({ ownerId }), [event]),
    'generations.open, again': () => generations.open(generation),
    'generations.append': () => generations.append([{ generationId: generation.id, event }]),
    'generations.find': () => generations.find(ownerId, generation.id),
    'generations.findByAnswer': () =>
      generations.findByAnswer(ownerId, generation.assistantMessageId),
    'generations.running': () => generations.running(ownerId, generation.conversationId),
    'generations.events': () => generations.events(generation.id, 0, 9),
    'generations.finish': () => generations.finish(generation.id, 'completed', [event]),
    'generations.requestStop': () => generations.requestStop(ownerId, generation.id),
    'generations.beat': () => generations.beat(),
    'generations.projected': () => generations.projected([generation.id, randomUUIDv7()]),
    'generations.forget': () => generations.forget(ownerId, randomUUIDv7()),
    'ledger.opened': () => ledger.opened(anOpenedCall({ ownerId })),
    'ledger.opened, many': () =>
      Promise.all([1, 2, 3].map(() => ledger.opened(anOpenedCall({ ownerId })))),
    'search.save': () => search.save(conversation, messages),
    'search.saveMessages': () => search.saveMessages(messages),
    'search.search': () => search.search(ownerId, 'uma pergunta', { limit: 9 }),
    'callLog.ofConversation': () =>
      postgresCallLog(postgres).ofConversation(ownerId, conversation.id),
    'callLog.daily': () =>
      postgresCallLog(postgres).daily(ownerId, { days: 30, timeZone: 'America/Sao_Paulo' }),
    'callLog.list': () => postgresCallLog(postgres).list(ownerId, { limit: 9 }),
    'tokens.authenticate': () => tokens.authenticate(secret),
    'identity.authenticate': () => identity.authenticate(headers),
    'identity.sessions': () => identity.sessions(ownerId),
  };
});

afterAll(async () => {
  await postgres.close();
  await link.close();
  await under.close();
});

it('is one round trip, each of the verbs', async () => {
  await Promise.all([verbs['tokens.authenticate']?.(), verbs['generations.beat']?.()]);
  const taken: Record<string, number> = {};
  for (const [name, verb] of Object.entries(verbs)) {
    const before = link.roundTrips();
    await verb();
    taken[name] = link.roundTrips() - before;
  }
  expect(taken).toEqual(Object.fromEntries(Object.keys(verbs).map((name) => [name, 1])));
});
