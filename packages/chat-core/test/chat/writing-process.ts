import { once } from 'node:events';
import { openPostgres } from '../../src/stores/postgres/open-postgres.ts';
import { openRedis } from '../../src/stores/redis/open-redis.ts';
import { redisGenerationRelay } from '../../src/stores/redis/redis-generation-relay.ts';
import { aLogger } from '../a-logger.ts';
import { aWritingChat } from './a-writing-chat.ts';

// A process of its own, to be killed or held: it says which answer it writes, and how that ended.

const [url = '', ownerId = '', redisUrl = '', keyPrefix = ''] = process.argv.slice(2);
const { logger } = aLogger();
const postgres = await openPostgres({ url, connectionsMax: 2, logger });
const redis = openRedis({ url: redisUrl, keyPrefix, logger });
await once(redis.client, 'ready');
const { chat, ask } = aWritingChat(postgres, aLogger(), redisGenerationRelay(redis));
await chat.recover();
const { id } = await ask(ownerId);
process.stdout.write(`${id}\n`);
const position = { ownerId, generationId: id, afterSeq: 0 };
for await (const event of await chat.follow(position, new AbortController().signal)) {
  if (event.kind === 'error') process.stdout.write(`${event.code}\n`);
}
await chat.drain(0);
await redis.close();
await postgres.close();
