import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { openPostgres } from '../../../src/stores/postgres/open-postgres.ts';
import { postgresCallLedger } from '../../../src/stores/postgres/postgres-call-ledger.ts';
import { postgresConversationStore } from '../../../src/stores/postgres/postgres-conversation-store.ts';
import { postgresGenerationStore } from '../../../src/stores/postgres/postgres-generation-store.ts';
import { llmCalls } from '../../../src/stores/postgres/schema/generation-tables.ts';
import { openRedis } from '../../../src/stores/redis/open-redis.ts';
import { redisGenerationRelay } from '../../../src/stores/redis/redis-generation-relay.ts';
import { aLogger } from '../../a-logger.ts';
import { postgresUnderTest } from '../../stores/postgres/postgres-under-test.ts';
import { type Link, startLink } from '../../stores/start-link.ts';
import { aProcess } from './a-process.ts';
import type { Instance, World } from './world.ts';

const linkTo = async (target: string) => {
  const url = new URL(target);
  const link = await startLink(Number(url.port));
  url.port = String(link.port);
  return { link, url: url.href };
};

/** Processes on a real Postgres and a real Redis, each over links of its own that can be cut. */
export const storesWorld = async (
  redisUrl: string,
): Promise<World & { readonly close: () => Promise<void> }> => {
  const under = await postgresUnderTest();
  const ownerId = await under.newOwner();
  const { logger } = aLogger();
  const keyPrefix = `${randomUUID()}:`;
  const own = openRedis({ url: redisUrl, keyPrefix, logger });
  const closing: (() => Promise<unknown>)[] = [under.close, own.close];
  const redisLinks = new Map<Link, 'whole' | 'parted'>();
  const asked: string[] = [];
  let isRelayAway = false;

  const start = async (): Promise<Instance> => {
    const toPostgres = await linkTo(under.url);
    const toRedis = await linkTo(redisUrl);
    closing.push(toPostgres.link.close, toRedis.link.close);
    redisLinks.set(toRedis.link, 'whole');
    if (isRelayAway) toRedis.link.cut();
    const postgres = await openPostgres({ url: toPostgres.url, connectionsMax: 4, logger });
    const redis = openRedis({ url: toRedis.url, keyPrefix, logger });
    const relay = redisGenerationRelay(redis);
    const book = postgresCallLedger(postgres, { logger });
    const chat = await aProcess({
      conversations: postgresConversationStore(postgres),
      generations: postgresGenerationStore(postgres, { staleAfterMs: 1_500 }),
      relay,
      book,
      onCall: (generationId) => void asked.push(generationId),
    });
    closing.push(
      postgres.close,
      redis.close,
      async () => relay.close(),
      () => chat.drain(0),
    );
    return {
      chat,
      part: () => {
        toPostgres.link.freeze();
        toRedis.link.cut();
        redisLinks.set(toRedis.link, 'parted');
      },
      mend: () => {
        toPostgres.link.thaw();
        redisLinks.set(toRedis.link, 'whole');
        if (!isRelayAway) toRedis.link.mend();
      },
    };
  };

  return {
    // A busy machine may hold a process back for longer than its siblings wait.
    isTimely: false,
    ownerId,
    start,
    pass: async (ms) => {
      await delay(ms);
    },
    relay: {
      wipe: async () => {
        const keys = await own.client.keys(`${keyPrefix}*`);
        for (const key of keys) await own.client.del(key.slice(keyPrefix.length));
      },
      leave: () => {
        isRelayAway = true;
        for (const link of redisLinks.keys()) link.cut();
      },
      comeBack: () => {
        isRelayAway = false;
        for (const [link, state] of redisLinks) if (state === 'whole') link.mend();
      },
    },
    callsOf: async (generationId) => {
      const rows = await under.postgres.run((database) =>
        database.select().from(llmCalls).where(eq(llmCalls.generationId, generationId)),
      );
      return { made: asked.filter((id) => id === generationId).length, booked: rows.length };
    },
    close: async () => {
      for (const close of closing.reverse()) await close();
    },
  };
};
