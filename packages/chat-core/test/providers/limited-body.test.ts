import { describe, expect, test, vi } from 'vitest';
import { limitedBody } from '../../src/providers/limited-body.ts';
import { useFakeTime } from '../fake-time.ts';

const KIB = 1_024;
const bytes = (text: string) => new TextEncoder().encode(text);

/** A body in these pieces, what was read of it, and whether it was closed. */
const body = (pieces: Iterable<string>, after: Promise<unknown> = Promise.resolve()) => {
  const state = { pulled: 0, closed: false };
  const stream = (async function* () {
    try {
      for (const piece of pieces) {
        state.pulled += 1;
        yield bytes(piece);
      }
      await after;
    } finally {
      state.closed = true;
    }
  })();
  return { stream: limitedBody(stream), state };
};

const leaveAtFirst = async (stream: AsyncIterable<Uint8Array>) => {
  for await (const _chunk of stream) return;
};

describe('a body of which the last bytes are not read', () => {
  useFakeTime();

  test('is read to its end, so that the connection is kept', async () => {
    const { stream, state } = body(['data: [DONE]\n\n', '\n']);
    await leaveAtFirst(stream);
    expect(state).toEqual({ pulled: 2, closed: true });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is waited for a tenth of a second, and no longer', async () => {
    const { stream, state } = body(['data: [DONE]\n\n'], new Promise(() => undefined));
    let hasLeft = false;
    const leaving = leaveAtFirst(stream).then(() => {
      hasLeft = true;
    });
    await vi.advanceTimersByTimeAsync(99);
    expect(hasLeft).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await leaving;
    expect(state.closed).toBe(false);
  });

  test('is closed when there is much more of it', async () => {
    const { stream, state } = body(Array<string>(1_000).fill('a'.repeat(KIB)));
    await leaveAtFirst(stream);
    expect(state).toEqual({ pulled: 66, closed: true });
  });

  test('may break, for nobody cares any more', async () => {
    const broken = Promise.reject(new Error('reset'));
    broken.catch(() => undefined);
    await leaveAtFirst(body(['data: [DONE]\n\n'], broken).stream);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('blank lines without end are no event stream', async () => {
  const { stream } = body(Array.from({ length: 80 }, () => '\n'.repeat(4 * KIB)));
  const reading = (async () => {
    for await (const _chunk of stream);
  })();
  await expect(reading).rejects.toMatchObject({ code: 'protocol' });
});
