import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Redis } from './open-redis.ts';

type OnEntry = (value: string) => void;

/** Reads many streams over one connection, however many they are. */
export type StreamReader = {
  /** All entries and the ones to come, until the function it returns is called. */
  readonly watch: (key: string, onEntry: OnEntry) => () => void;
  readonly close: () => void;
};

type Watched = { afterId: string; readonly onEntry: OnEntry };
type Reply = readonly (readonly [string, readonly (readonly [string, readonly string[]])[]])[];

const BLOCK_MS = 2_000;
const SILENCE_MAX_MS = 4_000;
const RETRY_MS = 100;
const ENTRIES_MAX = 500;
/** From so many streams on, a reading gathers what comes in a moment: each one names them all. */
const MANY_STREAMS = 50;
const GATHER_MS = 20;
const BELL_TTL_SECONDS = 60;

/**
 * One blocked XREAD over all the streams that are watched, again and again; who watches another one
 * rings a bell that is one of them. The connection is opened with the first. While Redis is away
 * nothing comes; when it is back, the reading goes on where it was.
 */
export const createStreamReader = ({ client }: Pick<Redis, 'client'>): StreamReader => {
  const prefix = client.options.keyPrefix ?? '';
  const bell = `bell:${randomUUID()}`;
  const watched = new Map<string, Watched>([[bell, { afterId: '0-0', onEntry: () => undefined }]]);
  let reading: ReturnType<typeof client.duplicate> | undefined;
  let isClosed = false;

  const hand = (reply: Reply | null) => {
    for (const [key, entries] of reply ?? []) {
      const stream = watched.get(key.slice(prefix.length));
      for (const [id, fields] of entries) {
        if (stream === undefined) break;
        stream.afterId = id;
        stream.onEntry(fields[1] ?? '');
      }
    }
  };

  const readOnce = async (connection: typeof client) => {
    const ids = [...watched.values()].map(({ afterId }) => afterId);
    const streams = [...watched.keys(), ...ids];
    hand(
      (await connection.xread(
        'COUNT',
        ENTRIES_MAX,
        'BLOCK',
        BLOCK_MS,
        'STREAMS',
        ...streams,
      )) as Reply | null,
    );
    if (watched.size > MANY_STREAMS) await delay(GATHER_MS);
  };

  const read = async (connection: typeof client) => {
    while (!isClosed) {
      await readOnce(connection).catch(() => delay(RETRY_MS, undefined, { ref: false }));
    }
  };

  const open = () => {
    const connection = client.duplicate({
      commandTimeout: undefined,
      socketTimeout: SILENCE_MAX_MS,
      enableAutoPipelining: false,
    });
    // Its loss is told by the other connection.
    connection.on('error', () => undefined);
    void read(connection);
    return connection;
  };

  const ring = () => {
    void client.xadd(bell, 'MAXLEN', 1, '*', 'rung', '1').catch(() => undefined);
    void client.expire(bell, BELL_TTL_SECONDS).catch(() => undefined);
  };

  return {
    watch: (key, onEntry) => {
      const own = { afterId: '0-0', onEntry };
      watched.set(key, own);
      if (reading === undefined) reading = open();
      else ring();
      return () => {
        // Somebody else may be watching it since.
        if (watched.get(key) === own) watched.delete(key);
      };
    },
    close: () => {
      isClosed = true;
      reading?.disconnect();
    },
  };
};
