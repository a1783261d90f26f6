import { expect, it, vi } from 'vitest';
import { createLiveFeed } from '../../src/http/streams/create-live-feed.ts';
import { useFakeTime } from '../fake-time.ts';

useFakeTime();

const open = (read = async () => 'frame') => {
  const counted = vi.fn(read);
  const onError = vi.fn();
  const feed = createLiveFeed({ read: counted, onError });
  const listen = (cutOff = () => {}) => feed.listen(cutOff)?.getReader();
  return { feed, listen, read: counted, onError };
};

const decoded = async (reader: ReturnType<ReturnType<typeof open>['listen']>) => {
  const { value, done } = (await reader?.read()) ?? {};
  return done ? 'end' : new TextDecoder().decode(value);
};

it('nothing is read, and no timer runs, while nobody listens', async () => {
  const { listen, read } = open();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);

  const readers = [listen(), listen()];
  await vi.advanceTimersByTimeAsync(3_000);
  for (const reader of readers) await reader?.cancel();
  expect(vi.getTimerCount()).toBe(0);
  const { length } = read.mock.calls;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toHaveBeenCalledTimes(length);
});

it('the first frame comes at once, and then one a second, read once for all', async () => {
  let seen = 0;
  const { listen, read } = open(async () => {
    seen += 1;
    return `frame ${seen}`;
  });
  const first = listen();
  expect(await decoded(first)).toBe('frame 1');
  const second = listen();
  expect(await decoded(second)).toBe('frame 1');

  for (const beat of [2, 3, 4]) {
    const next = Promise.all([decoded(first), decoded(second)]);
    await vi.advanceTimersByTimeAsync(999);
    expect(read).toHaveBeenCalledTimes(beat - 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await next).toEqual([`frame ${beat}`, `frame ${beat}`]);
  }
  const third = listen();
  expect(await decoded(third)).toBe('frame 4');
  expect(read).toHaveBeenCalledTimes(4);
});

it('a reading that takes long is not begun anew, and one that fails is told and tried again', async () => {
  const { listen, read, onError } = open(async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    if (read.mock.calls.length === 1) throw new Error('the store is away');
    return 'frame';
  });
  const reader = listen();
  await vi.advanceTimersByTimeAsync(2_999);
  expect(read).toHaveBeenCalledTimes(1);
  expect(onError).toHaveBeenCalledTimes(1);
  const next = decoded(reader);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await next).toBe('frame');
});

it('sixty-four listen, one more does not, until one leaves', async () => {
  const { listen } = open();
  const readers = Array.from({ length: 64 }, () => listen());
  expect(readers).not.toContain(undefined);
  expect(listen()).toBeUndefined();
  await readers[0]?.cancel();
  expect(listen()).toBeDefined();
});

it('who does not read is cut off; who reads is not', async () => {
  const { listen } = open();
  const cutOff = vi.fn();
  listen(cutOff);
  const reader = listen(() => expect.unreachable());
  for (let beat = 0; beat < 14; beat += 1) {
    await decoded(reader);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(cutOff).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(cutOff).toHaveBeenCalledTimes(1);
  await reader?.cancel();
  expect(vi.getTimerCount()).toBe(0);
});

it('when it is closed it ends for everybody', async () => {
  const { feed, listen } = open();
  const reader = listen();
  await decoded(reader);
  feed.close();
  expect(await decoded(reader)).toBe('end');
  expect(vi.getTimerCount()).toBe(0);
});
