import { expect } from 'vitest';
import { build as doThis } from '../../examples/continuation/do.ts';
import { build as dont } from '../../examples/continuation/dont.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { describeExample } from './describe-example.ts';

const ANSWER = 'Um circuit breaker protege quem chama.';

/** Its first answer is cut after two words; it can go on where it is told to. */
const cutOnce = (): ChatProvider => {
  let calls = 0;
  return {
    name: 'cut once',
    stream: async function* ({ continues = '' }) {
      calls += 1;
      yield text(ANSWER.slice(continues.length, 18));
      if (calls === 1) throw new ChatError('cut');
      yield text(ANSWER.slice(Math.max(18, continues.length)));
      yield finish();
    },
  };
};

describeExample('continuation', {
  promise: 'an answer that was cut is read whole, and nothing of it twice',
  doThis,
  dont,
  holds: async (build: (provider: ChatProvider) => ChatProvider) => {
    const collected = await collect(build(cutOnce()));
    expect(collected.error).toBeUndefined();
    expect(collected.text).toBe(ANSWER);
  },
});
