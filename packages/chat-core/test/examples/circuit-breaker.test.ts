import { expect } from 'vitest';
import { build as doThis } from '../../examples/circuit-breaker/do.ts';
import { build as dont } from '../../examples/circuit-breaker/dont.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { collect } from '../collect.ts';
import { text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

describeExample('circuit-breaker', {
  promise: 'a provider whose answers all break off in the middle is soon left alone',
  doThis,
  dont,
  holds: async (build: (provider: ChatProvider) => ChatProvider) => {
    const { provider, calls } = scriptedProvider([
      text('Um circuit'),
      { type: 'fail', error: new ChatError('cut') },
    ]);
    const built = build(provider);
    for (let left = 20; left > 0; left -= 1) await collect(built);
    expect(calls).toHaveLength(5);
  },
});
