import { describe, expect, test, vi } from 'vitest';
import { retryUntil } from '../../src/chat/retry-until.ts';
import { useFakeTime } from '../fake-time.ts';

const away = new Error('ECONNREFUSED');

describe('trying again', () => {
  useFakeTime();

  test('is not needed for what works', async () => {
    const attempt = vi.fn(async () => 'ok');
    expect(await retryUntil(1_000, () => undefined, attempt)).toBe('ok');
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  test('goes on every 250 ms until it works, and tells every failure', async () => {
    const attempt = vi
      .fn(async () => 'ok')
      .mockRejectedValueOnce(away)
      .mockRejectedValueOnce(away);
    const onError = vi.fn();
    const startedAtMs = performance.now();
    const trying = retryUntil(1_000, onError, attempt);
    await vi.runAllTimersAsync();
    expect(await trying).toBe('ok');
    expect(performance.now() - startedAtMs).toBe(500);
    expect(onError.mock.calls).toEqual([[away], [away]]);
  });

  test('ends without a result when its time is over', async () => {
    const attempt = vi.fn(async () => Promise.reject(away));
    const trying = retryUntil(1_000, () => undefined, attempt);
    await vi.runAllTimersAsync();
    expect(await trying).toBeUndefined();
    expect(attempt.mock.calls.length).toBeLessThanOrEqual(6);
    expect(vi.getTimerCount()).toBe(0);
  });
});
