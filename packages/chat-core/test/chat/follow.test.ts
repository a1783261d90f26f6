import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createMirrors } from '../../src/chat/create-mirrors.ts';
import { follow } from '../../src/chat/follow.ts';
import { isTerminal } from '../../src/chat/is-terminal.ts';
import { noRelay } from '../../src/chat/no-relay.ts';
import { textOf } from '../../src/chat/text-of.ts';
import type { FollowedEvent } from '../../src/domain/followed-event.ts';
import type { GenerationEvent } from '../../src/domain/generation-event.ts';
import { generationMemory } from '../../src/stores/memory/generation-memory.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { aGeneration } from '../a-generation.ts';
import { aSummary } from '../a-summary.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import type { Step } from '../scripted-provider.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';
const silence: Step = { type: 'silence' };
const delta = (seq: number, piece = String(seq)): GenerationEvent => ({
  seq,
  kind: 'delta',
  text: piece,
});
const done = (seq: number): GenerationEvent => ({ seq, kind: 'done', summary: aSummary() });
const all = async (events: AsyncIterable<FollowedEvent>) => {
  const got: FollowedEvent[] = [];
  for await (const event of events) got.push(event);
  return got;
};
const here = () => new AbortController().signal;

/** A generation that another process writes: this one only has the store. */
const elsewhere = async () => {
  const memory = generationMemory();
  const writer = memoryGenerationStore(memory);
  const generation = aGeneration();
  await writer.open(generation);
  const chat = aChat({ generations: memoryGenerationStore(memory) });
  return { ...chat, writer, generation };
};

describe('the reader of an answer', () => {
  test.each([
    ['that does not exist', OWNER, 'nowhere'],
    ['of somebody else, while it is written', 'owner-2', undefined],
  ])('%s finds nothing', async (_what, ownerId, generationId) => {
    const { ask, dependencies } = aChat({ script: [silence] });
    const { generation } = await ask();
    const position = { ownerId, generationId: generationId ?? generation.id, afterSeq: 0 };
    await expect(follow(dependencies, position, here())).rejects.toMatchObject({
      code: 'generation_not_found',
    });
  });

  test('of somebody else finds nothing in the store either', async () => {
    const { dependencies, generation } = await elsewhere();
    const position = { ownerId: 'owner-2', generationId: generation.id, afterSeq: 0 };
    await expect(follow(dependencies, position, here())).rejects.toMatchObject({
      code: 'generation_not_found',
    });
  });

  test('gets what was written and what is to come, to the end', async () => {
    const gate = Promise.withResolvers<void>();
    const { ask, read } = aChat({
      script: [text('Olá, '), { type: 'until', gate: gate.promise }, text('você.'), finish()],
    });
    const { generation } = await ask();
    const reading = read(generation.id);
    gate.resolve();
    const events = await reading;
    expect(textOf(events)).toBe('Olá, você.');
    expect(events.at(-1)?.kind).toBe('done');
  });

  test('who leaves does not stop the answer', async () => {
    const gate = Promise.withResolvers<void>();
    const { ask, read, live, calls } = aChat({
      script: [text('Olá, '), { type: 'until', gate: gate.promise }, text('você.'), finish()],
    });
    const { generation } = await ask();
    await read(generation.id, 0, 1);
    expect(calls[0]?.signal.aborted).toBe(false);
    gate.resolve();
    await vi.waitUntil(() => live.running() === 0);
    expect(textOf(await read(generation.id))).toBe('Olá, você.');
  });

  test('sees the same text in memory and in the store, from any place', async () => {
    const { ask, read, live, generations } = aChat();
    const { generation } = await ask();
    await vi.waitUntil(() => live.running() === 0);
    const stored = await generations.events(generation.id, 0, 100);
    for (let afterSeq = 0; afterSeq < stored.length; afterSeq += 1) {
      expect(await read(generation.id, afterSeq)).toEqual(stored.slice(afterSeq));
    }
  });
});

describe('the reader of an answer that this process writes', () => {
  useFakeTime();

  test('gets each piece at once, long before the store has it', async () => {
    const { ask, read, generations } = aChat({ script: [text('Oi'), silence] });
    const { generation } = await ask();
    const events = await read(generation.id, 0, 1);
    expect(textOf(events)).toBe('Oi');
    expect(await generations.events(generation.id, 0, 10)).toEqual([]);
  });
});

describe('the reader of an answer that this process does not hold', () => {
  useFakeTime();

  test('gets all that there is without waiting, while it is still being written', async () => {
    const { writer, generation, read } = await elsewhere();
    const events = Array.from({ length: 1_200 }, (_, index) => delta(index + 1));
    await writer.append(events.map((event) => ({ generationId: generation.id, event })));
    expect(await read(generation.id, 0, 1_200)).toEqual(events);
  });

  test('asks the store for nothing more once it has the end', async () => {
    const { writer, generation, dependencies } = await elsewhere();
    await writer.finish(generation.id, 'completed', [delta(1), done(2)]);
    const { generations } = dependencies;
    const events = vi.fn(generations.events);
    const counting = { ...generations, events };
    const mirrors = createMirrors({ generations: counting, relay: noRelay });
    const counted = { ...dependencies, generations: counting, mirrors };
    const position = { ownerId: OWNER, generationId: generation.id, afterSeq: 0 };
    expect(await all(await follow(counted, position, here()))).toHaveLength(2);
    expect(events).toHaveBeenCalledTimes(1);
  });

  test('gets it from the store, page after page', async () => {
    const { writer, generation, read } = await elsewhere();
    const events = Array.from({ length: 1_200 }, (_, index) => delta(index + 1));
    await writer.append(events.map((event) => ({ generationId: generation.id, event })));
    await writer.finish(generation.id, 'completed', [done(1_201)]);
    const got = await read(generation.id);
    expect(got).toHaveLength(1_201);
    expect(got.map(({ seq }) => seq)).toEqual(got.map((_, index) => index + 1));
  });

  test('waits for what is to come, and gets it soon', async () => {
    const { writer, generation, read } = await elsewhere();
    const reading = read(generation.id);
    const endedAt = reading.then(() => performance.now());
    await vi.advanceTimersByTimeAsync(1_000);
    await writer.append([{ generationId: generation.id, event: delta(1) }]);
    await vi.advanceTimersByTimeAsync(1_000);
    const finishedAt = performance.now();
    await writer.finish(generation.id, 'completed', [delta(2), done(3)]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await reading).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect((await endedAt) - finishedAt).toBeLessThanOrEqual(200);
  });

  test('gets its end, even if it ends while the reader looks', async () => {
    const { writer, generation, dependencies } = await elsewhere();
    const { generations } = dependencies;
    const racing = {
      ...generations,
      events: async (id: string, afterSeq: number, limit: number) => {
        const page = await generations.events(id, afterSeq, limit);
        await writer.finish(generation.id, 'completed', [delta(1), done(2)]);
        return page;
      },
    };
    const mirrors = createMirrors({ generations: racing, relay: noRelay });
    const raced = { ...dependencies, generations: racing, mirrors };
    const position = { ownerId: OWNER, generationId: generation.id, afterSeq: 0 };
    const reading = all(await follow(raced, position, here()));
    await vi.runAllTimersAsync();
    expect((await reading).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test.each([2, 3, 99])('ahead of its end gets what was kept: after %i', async (afterSeq) => {
    const { writer, generation, read } = await elsewhere();
    await writer.finish(generation.id, 'completed', [delta(1), done(2)]);
    expect(await read(generation.id, afterSeq)).toEqual([
      { seq: 1, kind: 'snapshot', text: '1' },
      done(2),
    ]);
  });

  test('shares one look into the store with all the others who read it here', async () => {
    const { writer, generation, dependencies } = await elsewhere();
    const events = vi.fn(dependencies.generations.events);
    const generations = { ...dependencies.generations, events };
    const mirrors = createMirrors({ generations, relay: noRelay });
    const shared = { ...dependencies, generations, mirrors };
    const position = { ownerId: OWNER, generationId: generation.id, afterSeq: 0 };
    const reading = Promise.all(
      Array.from({ length: 10 }, async () => all(await follow(shared, position, here()))),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    expect(events.mock.calls.length).toBeLessThanOrEqual(6);
    await writer.finish(generation.id, 'completed', [delta(1), done(2)]);
    await vi.advanceTimersByTimeAsync(1_000);
    for (const got of await reading) expect(got).toEqual([delta(1), done(2)]);
  });

  test('is let go when it is removed', async () => {
    const { writer, generation, read } = await elsewhere();
    const reading = read(generation.id);
    await vi.advanceTimersByTimeAsync(1_000);
    await writer.forget(OWNER, generation.conversationId);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await reading).toEqual([]);
  });

  test('is told when its process has died', async () => {
    const { generation, read, generations } = await elsewhere();
    const reading = read(generation.id);
    await vi.advanceTimersByTimeAsync(1_000);
    await generations.reap();
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await reading).at(-1)).toMatchObject({ kind: 'error', code: 'interrupted' });
  });

  test('is let go at once when it leaves', async () => {
    const { generation, dependencies } = await elsewhere();
    const reader = new AbortController();
    const position = { ownerId: OWNER, generationId: generation.id, afterSeq: 0 };
    const reading = all(await follow(dependencies, position, reader.signal));
    await vi.advanceTimersByTimeAsync(1_050);
    reader.abort();
    expect(await reading).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a reader whose connection drops', () => {
  useFakeTime();

  test('assembles the stored text, for any schedule of drops', async () => {
    const pieces = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.nat(120)), { minLength: 1 });
    // How many events are read before each drop, and how long the reader is away.
    const drops = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(400)), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(pieces, drops, fc.boolean(), async (written, schedule, fromStore) => {
        const script = written.flatMap(([piece, ms]): Step[] => [
          text(piece),
          { type: 'wait', ms },
        ]);
        const { ask, read, generations, dependencies } = aChat({ script: [...script, finish()] });
        const { generation } = await ask();
        // Another process would read the store alone.
        const find = fromStore ? () => undefined : dependencies.live.find;
        Object.assign(dependencies.live, { find });
        const reading = (async () => {
          const got: FollowedEvent[] = [];
          for (const [eventsMax, awayMs] of schedule) {
            got.push(...(await read(generation.id, got.length, eventsMax)));
            if (got.slice(-1).some(isTerminal)) break;
            await new Promise((resolve) => setTimeout(resolve, awayMs));
          }
          if (!got.slice(-1).some(isTerminal)) {
            got.push(...(await read(generation.id, got.length)));
          }
          return got;
        })();
        await vi.runAllTimersAsync();
        const got = await reading;
        const stored = await generations.events(generation.id, 0, 1_000);
        expect(got).toEqual(stored);
        expect(textOf(got)).toBe(written.map(([piece]) => piece).join(''));
      }),
      { numRuns: 50 },
    );
  });
});
