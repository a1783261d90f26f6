import { once } from 'node:events';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundMongo } from '../../../../../tests/find-mongo.ts';
import type { Mongo } from '../../../src/stores/mongo/mongo.ts';
import { mongoConversationStore } from '../../../src/stores/mongo/mongo-conversation-store.ts';
import { openMongo } from '../../../src/stores/mongo/open-mongo.ts';
import { aConversation } from '../a-conversation.ts';
import { recordingLogger } from '../recording-logger.ts';
import { type Link, startLink } from '../start-link.ts';
import { describeMongo } from './describe-mongo.ts';
import { type MongoUnderTest, mongoUnderTest } from './mongo-under-test.ts';

const UNAVAILABLE = { code: 'store_unavailable' };
const OWNER = 'owner-1';
const CONNECTIONS_MAX = 4;

const start = (url: string, startTimeoutMs: number) =>
  openMongo({ url, connectionsMax: 1, logger: recordingLogger(), startTimeoutMs });

describe('a start without a MongoDB', () => {
  it('gives up with a sentence that names the setting and keeps the password', async () => {
    const url = 'mongodb://evolua:segredo@127.0.0.1:1/evolua';
    const refusal = await start(url, 300).catch((error: Error) => error.message);
    expect(refusal).toMatch(/MONGODB_URL \(127\.0\.0\.1:1\/evolua\) não respondeu em 0\.3 s/u);
    expect(refusal).not.toContain('segredo');
  });

  it('gives up on a server that never says a word', async () => {
    const server = net.createServer((socket) => socket.on('error', () => undefined));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    await expect(start(`mongodb://127.0.0.1:${port}/evolua`, 500)).rejects.toThrow(
      /não respondeu/u,
    );
    server.close();
  });
});

const isHere = (found: FoundMongo) =>
  found.kind !== 'url' || /[/@](127\.0\.0\.1|localhost)[:/]/u.test(`${found.url}/`);

describeMongo('a MongoDB', (found) => {
  // The link leads to this machine only.
  describe.skipIf(!isHere(found))('beyond a link', () => linkedTests(found));
});

const linkedTests = (found: FoundMongo) => {
  let under: MongoUnderTest;
  let link: Link;
  let linked: URL;
  let mongo: Mongo;
  let logger: ReturnType<typeof recordingLogger>;

  beforeAll(async () => {
    under = await mongoUnderTest(found);
  });
  afterAll(() => under.close());
  beforeEach(async () => {
    linked = new URL(under.url);
    link = await startLink(Number(linked.port || 27_017));
    linked.hostname = '127.0.0.1';
    linked.port = String(link.port);
    // A replica set would tell where its members are, past the link.
    linked.searchParams.set('directConnection', 'true');
    logger = recordingLogger();
    const options = { url: linked.href, logger, connectTimeoutMs: 500, commandTimeoutMs: 300 };
    mongo = await openMongo({ ...options, connectionsMax: CONNECTIONS_MAX });
  });
  afterEach(async () => {
    await mongo.close();
    await link.close();
  });

  const told = () => logger.lines.map(({ level, message }) => `${level}: ${message}`);
  const untilBack = () => vi.waitFor(() => mongo.ping(), { timeout: 10_000 });
  const expectAway = async () => {
    const store = mongoConversationStore(mongo);
    await expect(store.find(OWNER, 'x')).rejects.toMatchObject(UNAVAILABLE);
    await vi.waitFor(() => expect(told()).toEqual(['error: mongodb is unreachable']), {
      timeout: 5_000,
    });
    const startedMs = performance.now();
    for (let round = 0; round < 100; round += 1) {
      await expect(store.find(OWNER, 'x')).rejects.toMatchObject(UNAVAILABLE);
    }
    // A hundred that waited for their time-out would take thirty seconds.
    expect(performance.now() - startedMs).toBeLessThan(3_000);
  };
  const expectBack = async () => {
    await untilBack();
    const store = mongoConversationStore(mongo);
    const conversation = aConversation({ ownerId: OWNER });
    await store.save(conversation);
    expect(await store.find(OWNER, conversation.id)).toEqual(conversation);
    expect(told()).toEqual(['error: mongodb is unreachable', 'info: mongodb is back']);
  };

  it('that is gone fails every command at once, is told twice, and comes back by itself', async () => {
    const { port } = link;
    await link.close();
    await expectAway();
    link = await startLink(Number(new URL(under.url).port || 27_017), port);
    await expectBack();
  });

  it('that breaks every connection does so too', async () => {
    link.cut();
    await expectAway();
    link.mend();
    await expectBack();
  });

  it('that falls silent does so too', async () => {
    link.freeze();
    await expectAway();
    link.thaw();
    await expectBack();
  });

  it('is waited for when it comes later', async () => {
    const { port } = link;
    await link.close();
    const opening = start(linked.href, 20_000);
    link = await startLink(Number(new URL(under.url).port || 27_017), port);
    const late = await opening;
    await late.ping();
    await late.close();
  });

  it('is asked by few connections, however many want one', async () => {
    const store = mongoConversationStore(mongo);
    const all = Array.from({ length: 200 }, () => store.find(OWNER, 'x'));
    expect(await Promise.all(all)).toEqual(all.map(() => undefined));
    // Its driver keeps two more to watch the server.
    expect(link.connections()).toBeLessThanOrEqual(CONNECTIONS_MAX + 2);
    expect(told()).toEqual([]);
  });

  it('is not waited for by more than two thousand commands', async () => {
    const store = mongoConversationStore(mongo);
    const many = await Promise.allSettled(
      Array.from({ length: 2_100 }, () => store.find(OWNER, 'x')),
    );
    const refused = many.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(100);
    expect(refused.length).toBeLessThan(2_100);
  });

  it('has its indexes from the first start on, with the owner first in each', async () => {
    for (const name of ['conversations', 'messages']) {
      const indexes = await under.database.collection(name).indexes();
      const own = indexes.filter((index) => index.name !== '_id_');
      const first = own.map(({ key }) => Object.keys(key)[0]);
      // What was removed is looked for among all of them, by nobody's wish.
      expect(first.sort()).toEqual(name === 'messages' ? ['ownerId'] : ['ownerId', 'removedAt']);
    }
  });
};
