import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { textOf } from '../../src/chat/text-of.ts';
import type { FollowedEvent } from '../../src/domain/followed-event.ts';
import type { GenerationRelay } from '../../src/domain/generation-relay.ts';
import type { GenerationStore } from '../../src/domain/generation-store.ts';
import { openPostgres } from '../../src/stores/postgres/open-postgres.ts';
import { postgresGenerationStore } from '../../src/stores/postgres/postgres-generation-store.ts';
import { openRedis } from '../../src/stores/redis/open-redis.ts';
import { redisGenerationRelay } from '../../src/stores/redis/redis-generation-relay.ts';
import { aLogger } from '../a-logger.ts';
import {
  type PostgresUnderTest,
  postgresUnderTest,
} from '../stores/postgres/postgres-under-test.ts';
import { whenReady } from '../stores/redis/when-ready.ts';
import { startLink } from '../stores/start-link.ts';
import { aWritingChat } from './a-writing-chat.ts';

// Two processes of one version on one Postgres, each over a link of its own that can be cut.

const WRITING = fileURLToPath(new URL('./writing-process.ts', import.meta.url));

let under: PostgresUnderTest;
let ownerId: string;
let keyPrefix: string;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  under = await postgresUnderTest();
  ownerId = await under.newOwner();
  keyPrefix = `${randomUUID()}:`;
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await under.close();
});

const aRelay = async () => {
  const redis = openRedis({ url: inject('redisUrl'), keyPrefix, logger: aLogger().logger });
  await whenReady(redis);
  const relay = redisGenerationRelay(redis);
  closing.push(redis.close, async () => relay.close());
  return relay;
};

const aProcess = async (
  relay?: GenerationRelay,
  changed: (store: GenerationStore) => GenerationStore = (store) => store,
) => {
  const url = new URL(under.url);
  const link = await startLink(Number(url.port));
  closing.push(link.close);
  url.port = String(link.port);
  const { logger, lines } = aLogger();
  const postgres = await openPostgres({ url: url.href, connectionsMax: 4, logger });
  closing.push(() => postgres.close());
  const generations = changed(postgresGenerationStore(postgres, { staleAfterMs: 1_500 }));
  const { chat, calls, ask } = aWritingChat(postgres, { logger, lines }, relay, generations);
  closing.push(() => chat.drain(0));
  await chat.recover();
  return {
    chat,
    link,
    calls,
    lines,
    ask: (generationId?: string) => ask(ownerId, generationId),
    read: async (generationId: string) => {
      const position = { ownerId, generationId, afterSeq: 0 };
      const events: FollowedEvent[] = [];
      const reader = new AbortController();
      for await (const event of await chat.follow(position, reader.signal)) events.push(event);
      return events;
    },
  };
};

/** The same as a process of its own: the answer it writes, and what it says of its end. */
const aRealProcess = async () => {
  const given = [WRITING, under.url, ownerId, inject('redisUrl'), keyPrefix];
  const child = spawn(process.execPath, given, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  closing.push(async () => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: id } = await lines.next();
  return { id: String(id), said: async () => (await lines.next()).value, child };
};

const statusOf = async (id: string) =>
  (await postgresGenerationStore(under.postgres, { staleAfterMs: 0 }).find(ownerId, id))?.status;
const untilWritten = async (id: string, eventsMin: number) => {
  const store = postgresGenerationStore(under.postgres, { staleAfterMs: 0 });
  await vi.waitUntil(async () => (await store.events(id, 0, 99)).length >= eventsMin, 5_000);
};
const steady = () => new Promise((resolve) => setTimeout(resolve, 2_000));

describe('two processes on one Postgres', () => {
  it('end what the one was writing that is killed, and keep its text', async () => {
    const survivor = await aProcess();
    await steady();
    const { id, child } = await aRealProcess();
    const spared = await survivor.ask();
    await untilWritten(id, 3);
    child.kill('SIGKILL');
    await vi.waitUntil(async () => (await statusOf(id)) === 'interrupted', 5_000);
    const told = await survivor.read(id);
    expect(textOf(told)).toMatch(/^0 1 /);
    expect(told.at(-1)).toMatchObject({ kind: 'error', code: 'interrupted' });
    expect(await statusOf(spared.id)).toBe('running');
  });

  it('lose nothing of what the killed one had handed on: its readers go on reading', async () => {
    const survivor = await aProcess(await aRelay());
    await steady();
    const { id, child } = await aRealProcess();
    const seen: FollowedEvent[] = [];
    const position = { ownerId, generationId: id, afterSeq: 0 };
    const { signal } = new AbortController();
    const isOver = (async () => {
      for await (const event of await survivor.chat.follow(position, signal)) seen.push(event);
    })();
    await vi.waitUntil(() => seen.length > 20, 20_000);
    child.kill('SIGKILL');
    await isOver;
    expect(seen.at(-1)).toMatchObject({ kind: 'error', code: 'interrupted' });
    expect(seen.map(({ kind }) => kind)).not.toContain('snapshot');
    expect(seen).toEqual(await survivor.read(id));
    const store = postgresGenerationStore(under.postgres, { staleAfterMs: 0 });
    expect(await store.events(id, 0, 1_000)).toEqual(seen);
  });

  it('stop for each other without waiting for a heartbeat', async () => {
    const other = await aProcess();
    const one = await aProcess(undefined, (store) => ({
      ...store,
      beat: async () => ({ ...(await store.beat()), stopRequested: [] }),
    }));
    const { id } = await one.ask();
    const stopped = other.chat.stop(ownerId, id);
    await vi.waitUntil(() => one.calls[0]?.closed === 1, 20_000);
    await stopped;
    await vi.waitUntil(async () => (await statusOf(id)) === 'stopped', 20_000);
  });

  it('fence the one off that stood still and goes on: its reader is told', async () => {
    const survivor = await aProcess();
    await steady();
    const { id, child, said } = await aRealProcess();
    await untilWritten(id, 3);
    child.kill('SIGSTOP');
    await vi.waitUntil(async () => (await statusOf(id)) === 'interrupted', 5_000);
    const reaped = await survivor.read(id);
    child.kill('SIGCONT');
    expect(await said()).toBe('interrupted');
    expect(await survivor.read(id)).toEqual(reaped);
    expect(await statusOf(id)).toBe('interrupted');
  });

  it('end what the one leaves that is gone, keep its text, and fence it off', async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    await steady();
    const [generation, spared] = [await one.ask(), await other.ask()];
    await untilWritten(generation.id, 3);
    one.link.freeze();
    const goneAtMs = performance.now();
    await vi.waitUntil(async () => (await statusOf(generation.id)) === 'interrupted', 5_000);
    expect(performance.now() - goneAtMs).toBeGreaterThan(1_000);
    expect(await statusOf(spared.id)).toBe('running');

    const answer = async () => {
      const page = await other.chat.messages(ownerId, generation.conversationId, { limit: 9 });
      return page.items.at(-1);
    };
    // Its message comes after the log, in a store that may be another one.
    await vi.waitUntil(async () => (await answer())?.status === 'interrupted', 5_000);
    expect((await answer())?.content).toMatch(/^0 1 /);

    const reaped = await other.read(generation.id);
    one.link.thaw();
    expect((await one.read(generation.id)).at(-1)).toMatchObject({ code: 'interrupted' });
    expect(one.calls[0]?.closed).toBe(1);
    expect(await other.read(generation.id)).toEqual(reaped);
    expect(await statusOf(generation.id)).toBe('interrupted');
  });

  it('leave each other’s answers alone when Postgres was away for both', async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    await steady();
    const asked = [await one.ask(), await other.ask()];
    for (const { id } of asked) await untilWritten(id, 3);
    for (const { link } of [one, other]) link.cut();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    for (const { link } of [one, other]) link.mend();
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    for (const { id } of asked) expect(await statusOf(id)).toBe('running');
    for (const { lines } of [one, other]) {
      const told = lines.map(({ message }) => message);
      expect(told.filter((message) => message.startsWith('answers are'))).toEqual([
        'answers are not written down for now',
        'answers are written down again',
      ]);
    }
  });

  it('stop for each other, and tell how the answer stands', async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    const { id } = await one.ask();
    expect(await other.chat.stop(ownerId, id)).toBe('stopped');
    expect(one.calls[0]?.closed).toBe(1);
    expect((await other.read(id)).at(-1)).toMatchObject({ summary: { reason: 'stopped' } });
  });

  it('know of a stop that overtook its question, whichever of them heard it', async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    const id = '01939b5a-2c00-7000-8000-00000000abcd';
    await expect(other.chat.stop(ownerId, id)).rejects.toMatchObject({
      code: 'generation_not_found',
    });
    await one.ask(id);
    expect((await one.read(id)).at(-1)).toMatchObject({ summary: { reason: 'stopped' } });
    expect(one.calls).toEqual([]);
    expect(await other.chat.stop(ownerId, id)).toBe('stopped');
  });
});
