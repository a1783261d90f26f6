import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createGenerationLog, type GenerationLog } from '../../src/chat/generation-log.ts';
import { textOf } from '../../src/chat/text-of.ts';
import type { FollowedEvent } from '../../src/domain/followed-event.ts';
import { aSummary } from '../a-summary.ts';

const delta = (text: string) => ({ kind: 'delta', text }) as const;
const done = { kind: 'done', summary: aSummary() } as const;
const error = { kind: 'error', code: 'cut' } as const;
const here = () => new AbortController().signal;

const ended = (...pieces: readonly string[]) => {
  const log = createGenerationLog();
  for (const piece of pieces) log.append(delta(piece));
  log.append(done);
  return log;
};

const read = async (
  log: GenerationLog,
  afterSeq: number,
  signal = here(),
  eventsMax = Infinity,
) => {
  const events: FollowedEvent[] = [];
  for await (const event of log.follow(afterSeq, signal)) {
    events.push(event);
    if (events.length >= eventsMax) break;
  }
  return events;
};

describe('the log of a generation', () => {
  test('numbers its events from 1, without a gap', () => {
    expect(ended('a', 'b').events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('gives back what it sealed', () => {
    expect(createGenerationLog().append(delta('a'))).toEqual({ seq: 1, kind: 'delta', text: 'a' });
  });

  test('is read from any place to its end', async () => {
    const log = ended('a', 'b', 'c');
    for (let afterSeq = 0; afterSeq < 4; afterSeq += 1) {
      expect(await read(log, afterSeq)).toEqual(log.events.slice(afterSeq));
    }
  });

  test.each([4, 5, 1_000])('realigns a reader that has its end and more: %d', async (afterSeq) => {
    expect(await read(ended('a', 'b', 'c'), afterSeq)).toEqual([
      { seq: 3, kind: 'snapshot', text: 'abc' },
      { seq: 4, ...done },
    ]);
  });

  test.each([done, error])('ends its readers after its last event: %j', async (last) => {
    const log = createGenerationLog();
    const reading = read(log, 0);
    log.append(delta('a'));
    log.append(last);
    expect(await reading).toEqual(log.events);
  });

  test('gives every reader everything, at its own pace', async () => {
    const log = createGenerationLog();
    const slow = log.follow(0, here())[Symbol.asyncIterator]();
    const fast = read(log, 0);
    log.append(delta('a'));
    expect((await slow.next()).value).toMatchObject({ seq: 1 });
    for (const piece of ['b', 'c', 'd']) log.append(delta(piece));
    log.append(done);
    expect(await fast).toEqual(log.events);
    const rest: FollowedEvent[] = [];
    for (let next = await slow.next(); next.done !== true; next = await slow.next()) {
      rest.push(next.value);
    }
    expect(rest).toEqual(log.events.slice(1));
  });

  test('waits a second for what a reader says that it has, then tells it what there is', async () => {
    vi.useFakeTimers();
    const log = createGenerationLog();
    for (const piece of ['a', 'b']) log.append(delta(piece));
    const [patient, lost] = [read(log, 3), read(log, 9, here(), 2)];
    await vi.advanceTimersByTimeAsync(900);
    log.append(delta('c'));
    await vi.advanceTimersByTimeAsync(100);
    log.append(delta('d'));
    log.append(done);
    expect(await patient).toEqual(log.events.slice(3));
    expect(await lost).toEqual([{ seq: 3, kind: 'snapshot', text: 'abc' }, log.events[3]]);
    vi.useRealTimers();
  });

  test('that is given up ends its readers without an end, or with the reason', async () => {
    const log = createGenerationLog();
    log.append(delta('a'));
    const reading = read(log, 0);
    log.giveUp();
    expect(await reading).toEqual(log.events);
    const broken = createGenerationLog();
    broken.giveUp(new Error('why'));
    await expect(read(broken, 0)).rejects.toThrow('why');
  });

  test('lets a reader go who waits for the next event', async () => {
    const reader = new AbortController();
    const log = createGenerationLog();
    const reading = read(log, 0, reader.signal);
    log.append(delta('a'));
    await Promise.resolve();
    reader.abort();
    expect((await reading).length).toBeLessThanOrEqual(1);
    expect(getEventListeners(reader.signal, 'abort')).toEqual([]);
  });

  test('leaves nothing on the signal of a reader, however long it reads', async () => {
    const reader = new AbortController();
    const log = createGenerationLog();
    const reading = read(log, 0, reader.signal);
    for (let count = 0; count < 50; count += 1) {
      log.append(delta('a'));
      await Promise.resolve();
      expect(getEventListeners(reader.signal, 'abort').length).toBeLessThanOrEqual(1);
    }
    log.append(done);
    await reading;
    expect(getEventListeners(reader.signal, 'abort')).toEqual([]);
  });

  test('gives a reader the whole text, for any schedule of drops', async () => {
    // How many events are read before each drop, and how many are written in between.
    const schedule = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(4)), {
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), schedule, async (pieces, drops) => {
        const log = createGenerationLog();
        const toCome = [...pieces];
        const got: FollowedEvent[] = [];
        for (const [readBeforeDrop, written] of drops) {
          for (const piece of toCome.splice(0, written)) log.append(delta(piece));
          const reader = new AbortController();
          const reading = read(log, got.length, reader.signal, readBeforeDrop);
          queueMicrotask(() => queueMicrotask(() => reader.abort()));
          got.push(...(await reading));
        }
        for (const piece of toCome) log.append(delta(piece));
        log.append(done);
        got.push(...(await read(log, got.length)));
        expect(textOf(got)).toBe(pieces.join(''));
        expect(got.map(({ seq }) => seq)).toEqual(log.events.map(({ seq }) => seq));
      }),
    );
  });
});
