import { expect, vi } from 'vitest';
import { build as doThis } from '../../examples/timeout/do.ts';
import { build as dont } from '../../examples/timeout/dont.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

const SECONDS = 60;

useFakeTime();

describeExample('timeout', {
  promise: 'silence ends in seconds, and an answer that keeps coming is not cut',
  doThis,
  dont,
  holds: async (build: (provider: ChatProvider) => ChatProvider) => {
    expect((await played(build, [{ type: 'silence' }])).afterMs).toBe(15_000);
    const aMinute = Array.from({ length: SECONDS }, (): Step[] => [
      { type: 'wait', ms: 1_000 },
      text('.'),
    ]);
    const long = await played(build, [...aMinute.flat(), finish()]);
    expect(long.error).toBeUndefined();
    expect(long.text).toBe('.'.repeat(SECONDS));
  },
});

const played = async (build: (provider: ChatProvider) => ChatProvider, script: readonly Step[]) => {
  const startedAtMs = performance.now();
  const collected = collect(build(scriptedProvider(script).provider)).then((result) => ({
    ...result,
    afterMs: performance.now() - startedAtMs,
  }));
  await vi.runAllTimersAsync();
  return collected;
};
