import { createChat } from '@evolua/chat-core/chat/create-chat';
import { stack } from '@evolua/chat-core/domain/stack';
import { createApp } from '@evolua/chat-core/http/create-app';
import { cache } from '@evolua/chat-core/layers/cache';
import { ledger } from '@evolua/chat-core/layers/ledger';
import { metrics } from '@evolua/chat-core/layers/metrics';
import { prefill } from '@evolua/chat-core/layers/prefill';
import { timeout } from '@evolua/chat-core/layers/timeout';
import { openPlatform } from '@evolua/chat-core/platform/open-platform';
import { serve } from '@evolua/chat-core/platform/serve';
import { openai } from '@evolua/chat-core/providers/openai';
import { priceOf } from '@evolua/chat-core/providers/price-of';
import { openPostgresStores } from '@evolua/chat-core/stores/postgres/open-postgres-stores';
import { openRedisStores } from '@evolua/chat-core/stores/redis/open-redis-stores';
import { readConfig } from './config.ts';

// Config: read once, passed as values.
const config = readConfig();

// Resources: one process, one Postgres, one Redis. Only the last may be missing for a while.
const platform = openPlatform(config);
const stores = await openPostgresStores({ ...platform, ...config.postgres });
const redis = openRedisStores({ ...platform, ...config.redis });

// Provider: one. When it is down, so is the chat.
const provider = stack(
  // The request goes down, the answer comes back up.
  metrics(platform.registry),
  cache(redis.answers, { ttlSeconds: 3_600 }),
  prefill('instruct'),
  timeout({ firstTokenMs: 15_000, idleMs: 15_000, totalMs: 120_000, ...config.timeouts.all }),
  ledger(stores.ledger, { ...platform, priceOf }),
  openai(config.openai, platform),
);

// App: the contract that every version serves.
const resources = [stores, redis];
const parts = { ...platform, ...stores };
const chat = createChat({ ...parts, ...config.chat, provider });
const app = createApp({ ...parts, ...config.http, chat, provider, resources });

// Serve: until SIGTERM, and then to the end of the answers in flight.
await serve(app, { ...platform, ...config.serve, chat, resources });
