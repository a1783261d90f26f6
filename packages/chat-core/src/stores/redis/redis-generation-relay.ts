import type { GenerationEvent } from '../../domain/generation-event.ts';
import type { GenerationRelay, RelayedEvent } from '../../domain/generation-relay.ts';
import type { Redis } from './open-redis.ts';
import { parseRelayedEvent } from './parse-relayed-event.ts';
import { createStreamReader } from './stream-reader.ts';

type RedisRelay = GenerationRelay & { readonly close: () => void };

const EVENTS_MAX = 10_000;
/** Longer than any answer takes to write. */
const TTL_SECONDS = 15 * 60;
/** What may be on its way to a Redis that does not answer. */
const PENDING_BYTES_MAX = 4 * 1024 * 1024;
/** Above every number of an event: Redis then refuses all of them. */
const SEALED_SEQ = 2 ** 40;

/** Redis refuses an id that is not above the last one of its stream: no number enters twice. */
const ADD = `
  local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], ARGV[2], 'event', ARGV[3])
  redis.call('EXPIRE', KEYS[1], ARGV[4])
  return id`;

const keyOf = (generationId: string) => `generation:${generationId}`;

/**
 * A stream per generation, whose entries bear the numbers of its events, bounded in length and
 * time. What Redis can't take is dropped.
 */
export const redisGenerationRelay = (redis: Redis): RedisRelay => {
  const { client } = redis;
  const reader = createStreamReader(redis);
  let pendingBytes = 0;

  const add = async (id: string, event: GenerationEvent) => {
    const value = JSON.stringify(event);
    const bytes = Buffer.byteLength(value);
    if (client.status !== 'ready' || pendingBytes + bytes > PENDING_BYTES_MAX) return;
    pendingBytes += bytes;
    await client
      .eval(ADD, 1, keyOf(id), EVENTS_MAX, `${event.seq}-0`, value, TTL_SECONDS)
      .catch(() => undefined)
      .finally(() => {
        pendingBytes -= bytes;
      });
  };

  const sealed = async (generationId: string): Promise<readonly RelayedEvent[]> => {
    await add(generationId, { seq: SEALED_SEQ, kind: 'error', code: 'interrupted' });
    const entries = await client
      .xrange(keyOf(generationId), '-', `(${SEALED_SEQ}-0`)
      .catch(() => []);
    return entries
      .map(([, fields]) => parseRelayedEvent(fields[1] ?? ''))
      .flatMap((event) => (event === undefined ? [] : [{ generationId, event }]));
  };

  return {
    publish: (id, event) => void add(id, event),
    watch: (id, onEvent) =>
      reader.watch(keyOf(id), (value) => {
        const event = parseRelayedEvent(value);
        if (event !== undefined) onEvent(event);
      }),
    seal: async (ids) => (await Promise.all(ids.map(sealed))).flat(),
    close: reader.close,
  };
};
