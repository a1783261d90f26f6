import type { GenerationEvent } from '../../domain/generation-event.ts';
import type { GenerationRelay, RelayedEvent } from '../../domain/generation-relay.ts';
import type { Redis } from './open-redis.ts';
import { parseRelayedEvent } from './parse-relayed-event.ts';
import { createStreamReader } from './stream-reader.ts';

type RedisRelay = GenerationRelay & { readonly close: () => void };

const EVENTS_MAX = 10_000;
const STOPS_MAX = 1_000;
/** Longer than any answer takes to write. */
const TTL_SECONDS = 15 * 60;
const STOPS_TTL_SECONDS = 60;
/** What may be on its way to a Redis that does not answer. */
const PENDING_BYTES_MAX = 4 * 1024 * 1024;
/** Above every number of an event: Redis then refuses all of them. */
const SEALED_SEQ = 2 ** 40;
const STOPS = 'stops';

/** Redis refuses an id that is not above the last one of its stream: no number enters twice. */
const ADD = `
  local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], ARGV[2], 'event', ARGV[3])
  redis.call('EXPIRE', KEYS[1], ARGV[4])
  return id`;

const keyOf = (generationId: string) => `generation:${generationId}`;

/**
 * A stream per generation, whose entries bear the numbers of its events, and one stream of wishes
 * to stop. Streams are bounded in length and time. What Redis can't take is dropped.
 */
export const redisGenerationRelay = (redis: Redis): RedisRelay => {
  const { client } = redis;
  const reader = createStreamReader(redis);
  let pendingBytes = 0;

  const add = async (key: string, id: string, value: string, max: number, ttlSeconds: number) => {
    const bytes = Buffer.byteLength(value);
    if (client.status !== 'ready' || pendingBytes + bytes > PENDING_BYTES_MAX) return;
    pendingBytes += bytes;
    await client
      .eval(ADD, 1, key, max, id, value, ttlSeconds)
      .catch(() => undefined)
      .finally(() => {
        pendingBytes -= bytes;
      });
  };
  const addEvent = (id: string, event: GenerationEvent) =>
    add(keyOf(id), `${event.seq}-0`, JSON.stringify(event), EVENTS_MAX, TTL_SECONDS);

  const sealed = async (generationId: string): Promise<readonly RelayedEvent[]> => {
    await addEvent(generationId, { seq: SEALED_SEQ, kind: 'error', code: 'interrupted' });
    const entries = await client
      .xrange(keyOf(generationId), '-', `(${SEALED_SEQ}-0`)
      .catch(() => []);
    return entries
      .map(([, fields]) => parseRelayedEvent(fields[1] ?? ''))
      .flatMap((event) => (event === undefined ? [] : [{ generationId, event }]));
  };

  return {
    publish: (id, event) => void addEvent(id, event),
    watch: (id, onEvent) =>
      reader.watch(keyOf(id), '0-0', (value) => {
        const event = parseRelayedEvent(value);
        if (event !== undefined) onEvent(event);
      }),
    seal: async (ids) => (await Promise.all(ids.map(sealed))).flat(),
    requestStop: (id) => void add(STOPS, '*', id, STOPS_MAX, STOPS_TTL_SECONDS),
    listen: (onStop) => reader.watch(STOPS, `${Date.now() - 60_000}-0`, onStop),
    close: reader.close,
  };
};
