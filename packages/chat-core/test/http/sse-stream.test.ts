import { describe, expect, it, vi } from 'vitest';
import { type SseSource, sseStream } from '../../src/http/streams/sse-stream.ts';
import { useFakeTime } from '../fake-time.ts';

const aSource = (changes: Partial<SseSource> & Pick<SseSource, 'frames'>) => ({
  onEnd: vi.fn(),
  stillAllowed: async () => true,
  onError: vi.fn(),
  ...changes,
});

const never = () => new Promise<never>(() => undefined);
const readerOf = (source: SseSource) =>
  sseStream(source).pipeThrough(new TextDecoderStream()).getReader();

describe('an SSE stream', () => {
  useFakeTime();

  it('asks for one frame per read and no more: a slow reader holds the source back', async () => {
    let asked = 0;
    const frames = (async function* () {
      for (;;) {
        asked += 1;
        yield `data: ${asked}\n\n`;
      }
    })();
    const reader = sseStream(aSource({ frames })).getReader();
    expect(asked).toBe(0);
    for (let read = 1; read <= 3; read += 1) {
      await reader.read();
      await vi.advanceTimersByTimeAsync(0);
      expect(asked).toBe(read);
    }
  });

  it('fills silence with a comment every 15 s, and only silence', async () => {
    const resumed = Promise.withResolvers<void>();
    const frames = (async function* () {
      yield 'data: 1\n\n';
      await resumed.promise;
      yield 'data: 2\n\n';
    })();
    const reader = readerOf(aSource({ frames }));
    expect((await reader.read()).value).toBe('data: 1\n\n');

    let arrived: string | undefined;
    const next = async () => {
      arrived = (await reader.read()).value;
    };
    void next();
    await vi.advanceTimersByTimeAsync(14_999);
    expect(arrived).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(arrived).toBe(': ping\n\n');
    void next();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(arrived).toBe(': ping\n\n');

    void next();
    await vi.advanceTimersByTimeAsync(10_000);
    resumed.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(arrived).toBe('data: 2\n\n');
  });

  it('ends once, when the frames do, and leaves no timer behind', async () => {
    const source = aSource({
      frames: (async function* () {
        yield 'data: 1\n\n';
      })(),
    });
    const reader = readerOf(source);
    await reader.read();
    expect(await reader.read()).toEqual({ done: true, value: undefined });
    expect(source.onEnd).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends once, when the reader goes, and lets the frames clean up', async () => {
    const cleanedUp = vi.fn();
    const gone = Promise.withResolvers<void>();
    const source = aSource({
      onEnd: vi.fn(() => gone.resolve()),
      frames: (async function* () {
        try {
          yield 'data: 1\n\n';
          await gone.promise;
        } finally {
          cleanedUp();
        }
      })(),
    });
    const reader = readerOf(source);
    await reader.read();
    void reader.read();
    await vi.advanceTimersByTimeAsync(0);
    await reader.cancel();
    await vi.advanceTimersByTimeAsync(0);

    expect(source.onEnd).toHaveBeenCalledTimes(1);
    expect(cleanedUp).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends without a word when the frames break, and tells the log', async () => {
    const broken = new Error('sk-segredo');
    const source = aSource({ frames: { next: async () => Promise.reject(broken) } });
    expect(await readerOf(source).read()).toEqual({ done: true, value: undefined });
    expect(source.onError).toHaveBeenCalledWith(broken);
    expect(source.onEnd).toHaveBeenCalledTimes(1);
  });

  it('ends within 5 s of its reader losing the right to read', async () => {
    let allowed = true;
    const source = aSource({ frames: { next: never }, stillAllowed: async () => allowed });
    let ended = false;
    void readerOf(source)
      .read()
      .then(({ done }) => {
        ended = done;
      });

    await vi.advanceTimersByTimeAsync(6_000);
    expect(ended).toBe(false);
    allowed = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(ended).toBe(true);
    expect(source.onEnd).toHaveBeenCalledTimes(1);
  });

  it('goes on while nobody can say whether its reader still may', async () => {
    const source = aSource({
      frames: { next: never },
      stillAllowed: async () => Promise.reject(new Error('store_unavailable')),
    });
    void readerOf(source).read();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(source.onEnd).not.toHaveBeenCalled();
  });

  it('begins nothing before it is read: a HEAD request never reads it', async () => {
    const next = vi.fn(never);
    sseStream(aSource({ frames: { next } }));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(next).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
