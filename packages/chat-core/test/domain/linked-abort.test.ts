import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { linkedAbort } from '../../src/domain/linked-abort.ts';

describe('a linked abort', () => {
  test("follows the caller's, with its reason", () => {
    const caller = new AbortController();
    const { signal } = linkedAbort(caller.signal);
    expect(signal.aborted).toBe(false);
    caller.abort('stopped');
    expect([signal.aborted, signal.reason]).toEqual([true, 'stopped']);
  });

  test('is aborted from the start when its caller had left before', () => {
    const { signal } = linkedAbort(AbortSignal.abort('stopped'));
    expect([signal.aborted, signal.reason]).toEqual([true, 'stopped']);
  });

  test('has a reason of its own, of which the caller learns nothing', () => {
    const caller = new AbortController();
    const { signal, abort } = linkedAbort(caller.signal);
    abort('lost');
    caller.abort('stopped');
    expect(signal.reason).toBe('lost');
  });

  test('leaves no listener on the caller when it is released, and follows no more', () => {
    const caller = new AbortController();
    const { signal, release } = linkedAbort(caller.signal);
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(1);
    release();
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(0);
    caller.abort();
    expect(signal.aborted).toBe(false);
  });
});
