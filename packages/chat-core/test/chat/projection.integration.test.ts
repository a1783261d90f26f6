import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createChat } from '../../src/chat/create-chat.ts';
import type { ConversationStore } from '../../src/domain/conversation-store.ts';
import { mongoConversationStore } from '../../src/stores/mongo/mongo-conversation-store.ts';
import { openMongoDocuments } from '../../src/stores/mongo/open-mongo-documents.ts';
import { postgresDocumentStore } from '../../src/stores/postgres/postgres-document-store.ts';
import { postgresGenerationStore } from '../../src/stores/postgres/postgres-generation-store.ts';
import { postgresSearchIndex } from '../../src/stores/postgres/postgres-search-index.ts';
import { aLogger } from '../a-logger.ts';
import { finish, text } from '../events.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';
import { describeMongo } from '../stores/mongo/describe-mongo.ts';
import { type MongoUnderTest, mongoUnderTest } from '../stores/mongo/mongo-under-test.ts';
import {
  type PostgresUnderTest,
  postgresUnderTest,
} from '../stores/postgres/postgres-under-test.ts';
import { startLink } from '../stores/start-link.ts';

// The generation log is in Postgres, the conversations are elsewhere, and no transaction spans both.

const ALL = { limit: 100 };
const DYING = fileURLToPath(new URL('./dies-before-projection.ts', import.meta.url));
const LIMITS = {
  runningMax: 9,
  runningPerOwnerMax: 9,
  historyMessagesMax: 9,
  historyCharactersMax: 9_999,
};

let under: PostgresUnderTest;
let mongo: MongoUnderTest | undefined;
beforeAll(async () => {
  under = await postgresUnderTest();
});
afterAll(async () => {
  await mongo?.close();
  await under.close();
});

/** A process on these stores, as the one after the crash. */
const aProcess = (conversations: ConversationStore, script: readonly Step[] = []) => {
  const { logger } = aLogger();
  const generations = postgresGenerationStore(under.postgres, { staleAfterMs: 0 });
  const { provider } = scriptedProvider(script);
  const search = postgresSearchIndex(under.postgres);
  const asking = { search, tenant: 'evolua', sampling: { temperature: 0 }, limits: LIMITS };
  return {
    generations,
    chat: createChat({ conversations, generations, provider, logger, ...asking }),
  };
};

const expectProjectedAfterAKill = async (conversations: ConversationStore, mongoUrl: string) => {
  const ownerId = await under.newOwner();
  const killed = promisify(execFile)(process.execPath, [DYING, under.url, mongoUrl, ownerId]);
  await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' });

  const { generations, chat } = aProcess(conversations);
  const [left] = await generations.unprojected(10);
  expect(left).toMatchObject({ ownerId, status: 'completed' });
  const id = left?.conversationId ?? '';
  const contents = async () =>
    (await chat.messages(ownerId, id, ALL)).items.map(({ content, status }) => [content, status]);
  expect(await contents()).toEqual([
    ['Oi?', 'completed'],
    ['', 'running'],
  ]);

  await chat.recover();
  const whole = [
    ['Oi?', 'completed'],
    ['Olá, você.', 'completed'],
  ];
  expect(await contents()).toEqual(whole);
  expect(await generations.unprojected(10)).toEqual([]);
  await chat.recover();
  expect(await contents()).toEqual(whole);
  await chat.drain(0);
};

describe('an answer whose process was killed between the two stores', () => {
  it('is in Postgres documents after the next start', () =>
    expectProjectedAfterAKill(postgresDocumentStore(under.postgres), ''));
});

describeMongo('an answer, with its conversations in a MongoDB', (found) => {
  const open = async () => {
    mongo ??= await mongoUnderTest(found);
    return mongo;
  };

  it('is there after the next start when its process was killed between the two stores', async () => {
    const { mongo: own, url } = await open();
    await expectProjectedAfterAKill(mongoConversationStore(own), url);
  });

  it('is told while that is away, and is there when it is back', async () => {
    const url = new URL((await open()).url);
    const link = await startLink(Number(url.port || 27_017));
    url.port = String(link.port);
    url.searchParams.set('directConnection', 'true');
    const documents = await openMongoDocuments({
      url: url.href,
      connectionsMax: 4,
      logger: aLogger().logger,
      commandTimeoutMs: 300,
    });
    const ownerId = await under.newOwner();
    const script: Step[] = [text('Olá, '), { type: 'wait', ms: 300 }, text('você.'), finish()];
    const { generations, chat } = aProcess(documents.conversations, script);
    await chat.recover();
    const question = { ownerId, requestId: 'request-1', text: 'Oi?', model: 'evolua' };
    const { generation } = await chat.ask(question);
    link.cut();
    const position = { ownerId, generationId: generation.id, afterSeq: 0 };
    const kinds: string[] = [];
    for await (const { kind } of await chat.follow(position, new AbortController().signal)) {
      kinds.push(kind);
    }
    expect(kinds.at(-1)).toBe('done');
    expect(await generations.unprojected(10)).toMatchObject([{ id: generation.id }]);
    await expect(chat.messages(ownerId, generation.conversationId, ALL)).rejects.toMatchObject({
      code: 'store_unavailable',
    });

    link.mend();
    await vi.waitUntil(async () => (await generations.unprojected(10)).length === 0, 10_000);
    const { items } = await chat.messages(ownerId, generation.conversationId, ALL);
    expect(items.at(-1)).toMatchObject({ content: 'Olá, você.', status: 'completed' });
    await chat.drain(0);
    await documents.close();
    await link.close();
  });
});
