import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import { failover } from '../../src/layers/failover.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import type { Step } from '../scripted-provider.ts';
import { answering, failing, someTargets } from '../some-targets.ts';

const LIMIT_MS = 1_000;
const slow = (name: string, ms: number): readonly Step[] => [
  { type: 'wait', ms },
  ...answering(name),
];

/** Two targets, of which the first does what it is told to at the moment. */
const twoTargets = (initially: readonly Step[]) => {
  const first = { does: initially };
  const { providers, asked, calls } = someTargets({ a: () => first.does, b: answering('b') });
  const provider = failover({ preferHealthy: { firstTokenMs: LIMIT_MS } }, ...providers);
  const ask = async () => {
    const collected = collect(provider, aRequest());
    await vi.advanceTimersByTimeAsync(2_000);
    return (await collected).text;
  };
  const askTimes = async (times: number) => {
    const answers: string[] = [];
    for (let time = 0; time < times; time += 1) answers.push(await ask());
    return answers.join('');
  };
  const become = (script: readonly Step[]) => {
    first.does = script;
  };
  return { provider, become, askTimes, asked, calls };
};

describe('failover by health', () => {
  useFakeTime();

  test('keeps the order of those who are well', async () => {
    const { askTimes } = twoTargets(slow('a', LIMIT_MS - 1));
    expect(await askTimes(50)).toBe('a'.repeat(50));
  });

  test('forgives a single failure', async () => {
    const { askTimes, become } = twoTargets(failing('server'));
    expect(await askTimes(1)).toBe('b');
    become(answering('a'));
    expect(await askTimes(3)).toBe('aaa');
  });

  test('avoids who fails twice in a row, and spares readers the wait', async () => {
    const { askTimes, asked } = twoTargets(failing('server'));
    expect(await askTimes(6)).toBe('bbbbbb');
    expect(asked()).toEqual([2, 6]);
  });

  test('avoids who is slow', async () => {
    const { askTimes } = twoTargets(slow('a', 1_900));
    expect(await askTimes(8)).toBe('aaaabbbb');
  });

  test('avoids whose answers are cut off, however well they begin', async () => {
    const { askTimes, asked } = twoTargets([
      text('a'),
      { type: 'fail', error: new ChatError('malformed') },
    ]);
    expect(await askTimes(5)).toBe('aabbb');
    expect(asked()).toEqual([2, 3]);
  });

  test.each<ChatErrorCode>(['conflict', 'context_length', 'circuit_open'])(
    'takes nobody with %s for sick',
    async (code) => {
      const { askTimes, asked } = twoTargets(failing(code));
      await askTimes(10);
      expect(asked()).toEqual([10, 10]);
    },
  );

  test.each<ChatErrorCode>(['quota', 'credentials', 'throttled'])(
    'takes nobody with %s for sick: when it is over, it is over',
    async (code) => {
      const { askTimes, become } = twoTargets(failing(code));
      await askTimes(1);
      await vi.advanceTimersByTimeAsync(60_000);
      await askTimes(1);
      // Too slow for a recovery, and fast enough for who has never been sick.
      become(slow('a', LIMIT_MS * 0.8));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await askTimes(3)).toBe('aaa');
    },
  );

  test('tries again every ten seconds, with one question', async () => {
    const { askTimes, asked } = twoTargets(failing('server'));
    await askTimes(2);
    await askTimes(30);
    expect(asked()).toEqual([2 + 6, 32]);
  });

  test('counts them from the bad news on, however long it took to come', async () => {
    const { provider, asked } = twoTargets([{ type: 'wait', ms: 12_000 }, ...failing('server')]);
    const ask = async () => {
      const collected = collect(provider);
      await vi.advanceTimersByTimeAsync(12_000);
      return (await collected).text;
    };
    expect([await ask(), await ask()]).toEqual(['b', 'b']);
    expect((await collect(provider)).text).toBe('b');
    expect(asked()).toEqual([2, 3]);
    await vi.advanceTimersByTimeAsync(10_000);
    await ask();
    expect(asked()).toEqual([3, 4]);
  });

  test('does not try twice at once', async () => {
    const { provider, become, askTimes, asked } = twoTargets(failing('server'));
    await askTimes(2);
    await vi.advanceTimersByTimeAsync(10_000);
    become(slow('a', 500));
    const both = Promise.all([collect(provider), collect(provider, aRequest())]);
    await vi.advanceTimersByTimeAsync(500);
    expect((await both).map((each) => each.text)).toEqual(['a', 'b']);
    expect(asked()[0]).toBe(3);
  });

  test('takes who is well again back at the first good try', async () => {
    const { askTimes, become } = twoTargets(failing('server'));
    await askTimes(2);
    become(answering('a'));
    expect(await askTimes(8)).toBe('bbbbaaaa');
  });

  test('does not take back who is barely better than it was', async () => {
    const { askTimes, become, asked } = twoTargets(failing('server'));
    await askTimes(2);
    become(slow('a', LIMIT_MS * 0.8));
    await askTimes(12);
    expect(asked()[0]).toBe(2 + 2);
  });

  test('takes no answer that began before for a recovery', async () => {
    let end = (_: unknown) => {};
    const gate = new Promise((resolve) => {
      end = resolve;
    });
    const { provider, askTimes, become, asked } = twoTargets([
      text('a'),
      { type: 'until', gate },
      finish(),
    ]);
    const old = collect(provider, aRequest());
    await vi.advanceTimersByTimeAsync(0);
    become(failing('server'));
    await askTimes(2);
    end(undefined);
    expect((await old).text).toBe('a');
    expect(await askTimes(2)).toBe('bb');
    expect(asked()[0]).toBe(3);
  });

  test('asks behind an open breaker as often as there is a question', async () => {
    const { askTimes, become } = twoTargets(failing('server'));
    await askTimes(2);
    become(failing('circuit_open'));
    await vi.advanceTimersByTimeAsync(10_000);
    await askTimes(3);
    become(answering('a'));
    expect(await askTimes(1)).toBe('a');
  });

  test('S15: the first is used again within thirty seconds of its recovery', async () => {
    const { askTimes, become, calls } = twoTargets(failing('overloaded', { status: 503 }));
    for (let second = 0; second < 60; second += 4) {
      expect(await askTimes(1)).toBe('b');
      await vi.advanceTimersByTimeAsync(2_000);
    }
    become(answering('a'));
    const recoveredAtMs = performance.now();
    while ((await askTimes(1)) !== 'a') await vi.advanceTimersByTimeAsync(2_000);
    expect(performance.now() - recoveredAtMs).toBeLessThanOrEqual(30_000);
    expect(calls.a.length).toBeLessThan(10);
  });

  test('with nobody well, asks in the order given', async () => {
    const { providers, asked } = someTargets({ a: failing('server'), b: failing('connect') });
    const provider = failover({ preferHealthy: { firstTokenMs: LIMIT_MS } }, ...providers);
    for (let time = 0; time < 5; time += 1) {
      expect((await collect(provider)).error?.code).toBe('server');
    }
    expect(asked()).toEqual([5, 5]);
  });

  test('S15, in the order given: the same', async () => {
    const first = { does: failing('overloaded') };
    const { providers } = someTargets({ a: () => first.does, b: answering('b') });
    const provider = failover(...providers);
    expect((await collect(provider)).text).toBe('b');
    first.does = answering('a');
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await collect(provider)).text).toBe('a');
  });
});
