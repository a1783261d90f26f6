import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createFrameWriter } from '../../src/chat/frame-writer.ts';
import type { GenerationEvent } from '../../src/domain/generation-event.ts';
import type { GenerationStore } from '../../src/domain/generation-store.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { aGeneration } from '../a-generation.ts';
import { aSummary } from '../a-summary.ts';
import { useFakeTime } from '../fake-time.ts';

type Batch = Parameters<GenerationStore['append']>[0];

const frame = (seq: number): GenerationEvent => ({ seq, kind: 'delta', text: String(seq) });
const done = (seq: number): GenerationEvent => ({ seq, kind: 'done', summary: aSummary() });
const away = new Error('ECONNREFUSED');
const idsOf = (batch: Batch) =>
  batch.map(({ generationId, event }) => `${generationId}${event.seq}`);

/** A writer over a store whose writes the test lets succeed or fail, one by one. */
const writing = () => {
  const appends: { batch: Batch; settle: PromiseWithResolvers<readonly string[]> }[] = [];
  const lost: string[] = [];
  const written = vi.fn();
  const finishes: Parameters<GenerationStore['finish']>[] = [];
  const errors: unknown[] = [];
  let finished: () => Promise<boolean> = async () => true;
  const writer = createFrameWriter(
    {
      append: (batch) => {
        const settle = Promise.withResolvers<readonly string[]>();
        appends.push({ batch, settle });
        return settle.promise;
      },
      finish: async (...all) => {
        finishes.push(all);
        return finished();
      },
    },
    {
      flushMs: 200,
      onError: (error) => errors.push(error),
      onWritten: written,
      onLost: (ids) => lost.push(...ids),
    },
  );
  return {
    writer,
    appends,
    finishes,
    errors,
    written,
    lost,
    finishBy: (how: typeof finished) => {
      finished = how;
    },
  };
};

describe('the writer of frames', () => {
  useFakeTime();

  test('brings the frames of all generations to the store in one write, every 200 ms', async () => {
    const { writer, appends } = writing();
    writer.add('a', frame(1));
    writer.add('b', frame(1));
    writer.add('a', frame(2));
    await vi.advanceTimersByTimeAsync(199);
    expect(appends).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(appends.map(({ batch }) => idsOf(batch))).toEqual([['a1', 'b1', 'a2']]);
  });

  test('writes nothing when there is nothing', async () => {
    const { appends } = writing();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(appends).toHaveLength(0);
  });

  test('makes one write at a time, however slow the store is', async () => {
    const { writer, appends } = writing();
    writer.add('a', frame(1));
    await vi.advanceTimersByTimeAsync(200);
    writer.add('a', frame(2));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(appends).toHaveLength(1);
    appends[0]?.settle.resolve([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(appends.map(({ batch }) => idsOf(batch))).toEqual([['a1'], ['a2']]);
  });

  test('keeps what could not be written, in its order, for the next time', async () => {
    const { writer, appends, errors } = writing();
    writer.add('a', frame(1));
    writer.add('b', frame(1));
    await vi.advanceTimersByTimeAsync(200);
    writer.add('a', frame(2));
    appends[0]?.settle.reject(away);
    await vi.advanceTimersByTimeAsync(200);
    expect(errors).toEqual([away]);
    expect(idsOf(appends[1]?.batch ?? [])).toEqual(['a1', 'b1', 'a2']);
  });

  test('tries again until the store is back', async () => {
    const { writer, appends, errors } = writing();
    writer.add('a', frame(1));
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await vi.advanceTimersByTimeAsync(200);
      appends[attempt]?.settle.reject(away);
      await vi.advanceTimersByTimeAsync(0);
    }
    await vi.advanceTimersByTimeAsync(200);
    appends[5]?.settle.resolve([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(errors).toHaveLength(5);
    expect(appends).toHaveLength(6);
  });

  test('ends a generation with what is still pending of it, and of it alone', async () => {
    const { writer, appends, finishes } = writing();
    writer.add('a', frame(1));
    writer.add('b', frame(1));
    writer.add('a', frame(2));
    expect(await writer.finish('a', 'completed', done(3))).toBe(true);
    expect(finishes).toEqual([['a', 'completed', [frame(1), frame(2), done(3)]]]);
    await vi.advanceTimersByTimeAsync(200);
    expect(appends.map(({ batch }) => idsOf(batch))).toEqual([['b1']]);
  });

  test('does not overtake a write on its way', async () => {
    const { writer, appends, finishes } = writing();
    writer.add('a', frame(1));
    await vi.advanceTimersByTimeAsync(200);
    writer.add('a', frame(2));
    const finishing = writer.finish('a', 'completed', done(3));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(finishes).toHaveLength(0);
    appends[0]?.settle.resolve([]);
    await finishing;
    expect(finishes).toEqual([['a', 'completed', [frame(2), done(3)]]]);
  });

  test('ends with the frames of a write that failed before it', async () => {
    const { writer, appends, finishes } = writing();
    writer.add('a', frame(1));
    await vi.advanceTimersByTimeAsync(200);
    writer.add('a', frame(2));
    const finishing = writer.finish('a', 'completed', done(3));
    appends[0]?.settle.reject(away);
    await finishing;
    expect(finishes).toEqual([['a', 'completed', [frame(1), frame(2), done(3)]]]);
  });

  test('says of which generations the frames were dropped, and goes on with the others', async () => {
    const { writer, appends, lost, errors } = writing();
    writer.add('a', frame(1));
    writer.add('b', frame(1));
    await vi.advanceTimersByTimeAsync(200);
    appends[0]?.settle.resolve(['a']);
    await vi.advanceTimersByTimeAsync(0);
    expect({ lost, errors }).toEqual({ lost: ['a'], errors: [] });
    writer.add('b', frame(2));
    await vi.advanceTimersByTimeAsync(200);
    expect(appends.map(({ batch }) => idsOf(batch)).at(-1)).toEqual(['b2']);
  });

  test('says when the store has taken something, and not when it failed', async () => {
    const { writer, appends, written } = writing();
    writer.add('a', frame(1));
    await vi.advanceTimersByTimeAsync(200);
    appends[0]?.settle.reject(away);
    await vi.advanceTimersByTimeAsync(200);
    expect(written).not.toHaveBeenCalled();
    appends[1]?.settle.resolve([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toHaveBeenCalledTimes(1);
  });

  test('says when somebody else ended it', async () => {
    const { writer, finishBy } = writing();
    finishBy(async () => false);
    expect(await writer.finish('a', 'completed', done(1))).toBe(false);
  });

  test('keeps the pending frames of an end that could not be written', async () => {
    const { writer, finishes, finishBy } = writing();
    writer.add('a', frame(1));
    finishBy(async () => Promise.reject(away));
    await expect(writer.finish('a', 'completed', done(2))).rejects.toBe(away);
    finishBy(async () => true);
    await writer.finish('a', 'error', done(2));
    expect(finishes.at(-1)).toEqual(['a', 'error', [frame(1), done(2)]]);
  });

  test('leaves no timer behind when all is written', async () => {
    const { writer, appends } = writing();
    writer.add('a', frame(1));
    await vi.advanceTimersByTimeAsync(200);
    appends[0]?.settle.resolve([]);
    await vi.advanceTimersByTimeAsync(0);
    await writer.finish('a', 'completed', done(2));
    expect(vi.getTimerCount()).toBe(0);
  });

  test('brings every event to the store exactly once, in order, through any failures', async () => {
    const moments = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(300)), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(moments, fc.array(fc.boolean(), { maxLength: 20 }), async (adds, fates) => {
        const store = memoryGenerationStore();
        for (const id of ['a', 'b', 'c']) await store.open(aGeneration({ id }));
        const failing = async () => {
          if (fates.shift() === false) throw away;
        };
        const writer = createFrameWriter(
          {
            append: async (batch) => {
              await failing();
              return store.append(batch);
            },
            finish: async (...all) => {
              await failing();
              return store.finish(...all);
            },
          },
          {
            flushMs: 200,
            onError: () => undefined,
            onWritten: () => undefined,
            onLost: () => undefined,
          },
        );
        const seqs = new Map<string, number>();
        const nextSeq = (id: string) => {
          seqs.set(id, (seqs.get(id) ?? 0) + 1);
          return seqs.get(id) ?? 0;
        };
        for (const [id, ms] of adds) {
          writer.add(id, frame(nextSeq(id)));
          await vi.advanceTimersByTimeAsync(ms);
        }
        for (const id of ['a', 'b', 'c']) {
          const seq = nextSeq(id);
          const finish = async (): Promise<boolean> =>
            writer.finish(id, 'completed', done(seq)).catch(finish);
          const finishing = finish();
          await vi.runAllTimersAsync();
          expect(await finishing).toBe(true);
          const stored = await store.events(id, 0, 1_000);
          expect(stored.map((event) => event.seq)).toEqual(
            Array.from({ length: seq }, (_, index) => index + 1),
          );
        }
      }),
    );
  });
});
