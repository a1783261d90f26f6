import { expect, vi } from 'vitest';
import { build as doThis } from '../../examples/retry/do.ts';
import { build as dont } from '../../examples/retry/dont.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

const QUESTIONS = 100;
const fail = (code: 'server' | 'overloaded') =>
  ({ type: 'fail', error: new ChatError(code) }) as const;

useFakeTime();

describeExample('retry', {
  promise: 'one failure is mended, and an outage is not met with three times the calls',
  doThis,
  dont,
  holds: async (build: (provider: ChatProvider) => ChatProvider) => {
    const once = scriptedProvider((call) =>
      call === 1 ? [fail('server')] : [text('Oi'), finish()],
    );
    expect(await answersOf(build(once.provider), 1)).toEqual(['Oi']);

    const down = scriptedProvider([fail('overloaded')]);
    await answersOf(build(down.provider), QUESTIONS);
    expect(down.calls.length).toBeLessThanOrEqual(QUESTIONS * 1.2);
  },
});

const answersOf = async (provider: ChatProvider, questions: number) => {
  const answers = Array.from({ length: questions }, () => collect(provider));
  await vi.runAllTimersAsync();
  return (await Promise.all(answers)).map((answer) => answer.text);
};
