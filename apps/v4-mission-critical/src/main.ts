import { createChat } from '@evolua/chat-core/chat/create-chat';
import { stack } from '@evolua/chat-core/domain/stack';
import { createApp } from '@evolua/chat-core/http/create-app';
import { chaosRoutes } from '@evolua/chat-core/http/routes/chaos/chaos-routes';
import { bulkhead } from '@evolua/chat-core/layers/bulkhead';
import { cache } from '@evolua/chat-core/layers/cache';
import { chaos } from '@evolua/chat-core/layers/chaos';
import { circuitBreaker } from '@evolua/chat-core/layers/circuit-breaker';
import { coalesce } from '@evolua/chat-core/layers/coalesce';
import { continuation } from '@evolua/chat-core/layers/continuation';
import { degrade } from '@evolua/chat-core/layers/degrade';
import { failover } from '@evolua/chat-core/layers/failover';
import { hedge } from '@evolua/chat-core/layers/hedge';
import { ledger } from '@evolua/chat-core/layers/ledger';
import { metrics } from '@evolua/chat-core/layers/metrics';
import { chaosExperiments } from '@evolua/chat-core/layers/parts/chaos-experiments';
import { prefill } from '@evolua/chat-core/layers/prefill';
import { retry } from '@evolua/chat-core/layers/retry';
import { timeout } from '@evolua/chat-core/layers/timeout';
import { tracing } from '@evolua/chat-core/layers/tracing';
import { openPlatform } from '@evolua/chat-core/platform/open-platform';
import { serve } from '@evolua/chat-core/platform/serve';
import { telemetry } from '@evolua/chat-core/platform/telemetry';
import { anthropic } from '@evolua/chat-core/providers/anthropic';
import { google } from '@evolua/chat-core/providers/google';
import { minillm } from '@evolua/chat-core/providers/minillm';
import { openai } from '@evolua/chat-core/providers/openai';
import { openaiCompatible } from '@evolua/chat-core/providers/openai-compatible';
import { priceOf } from '@evolua/chat-core/providers/price-of';
import { openMongoDocuments } from '@evolua/chat-core/stores/mongo/open-mongo-documents';
import { openPostgresStores } from '@evolua/chat-core/stores/postgres/open-postgres-stores';
import { openRedisStores } from '@evolua/chat-core/stores/redis/open-redis-stores';
import { readConfig } from './config.ts';

// Config: read once, passed as values.
const config = readConfig();

// Resources: several processes share one Postgres and one Redis, which counts and relays for all.
const platform = openPlatform(config);
const spans = telemetry({ ...platform, ...config.telemetry });
const stores = await openPostgresStores({ ...platform, ...config.postgres });
const documents = config.mongo
  ? await openMongoDocuments({ ...platform, ...config.mongo })
  : stores.documents();
const redis = openRedisStores({ ...platform, ...config.redis });

// Provider: four, the healthy ones first; and when all are down, an answer that says so.
const experiments = chaosExperiments({ ...platform, ...config.chaos });
const resilient = stack(
  // What one provider gets, before the next is asked.
  prefill('instruct'),
  retry({ retriesMax: 1 }),
  circuitBreaker(),
  timeout({ firstTokenMs: 10_000, idleMs: 15_000, ...config.timeouts.attempt }),
  tracing(spans.tracer, { span: 'attempt' }),
  ledger(stores.ledger, { ...platform, priceOf }),
  chaos(experiments),
);
const provider = stack(
  // The request goes down, the answer comes back up.
  metrics(platform.registry),
  tracing(spans.tracer, { span: 'request' }),
  experiments.watch,
  degrade({ fallback: minillm({}, platform) }),
  cache(redis.answers, { ttlSeconds: 3_600 }),
  coalesce(),
  timeout({ totalMs: 120_000, ...config.timeouts.request }),
  bulkhead({ concurrentMax: 500, queuedMax: 250, queueMs: 1_000 }),
  continuation(platform),
  hedge({ floorMs: 500 }),
  failover(
    // In order of preference, each with a breaker of its own.
    { ...platform, preferHealthy: { firstTokenMs: 3_000 } },
    resilient(openai(config.openai, platform)),
    resilient(anthropic(config.anthropic, platform)),
    resilient(google(config.google, platform)),
    resilient(openaiCompatible(config.local, platform)),
  ),
);

// App: the contract that every version serves.
const resources = [experiments, documents, stores, redis, spans];
const extensions = [chaosRoutes(experiments, config.chaos)];
const parts = { ...platform, ...stores, ...documents, ...redis };
const chat = createChat({ ...parts, ...config.chat, provider });
const app = createApp({ ...parts, ...config.http, chat, provider, resources, extensions });

// Serve: until SIGTERM, and then to the end of the answers in flight.
await serve(app, { ...platform, ...config.serve, chat, resources });
