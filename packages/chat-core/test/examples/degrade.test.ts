import { expect } from 'vitest';
import { build as doThis } from '../../examples/degrade/do.ts';
import { build as dont } from '../../examples/degrade/dont.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

describeExample('degrade', {
  promise: 'nothing is glued onto an answer that was cut in the middle',
  doThis,
  dont,
  holds: async (build) => {
    const cut = scriptedProvider([
      text('Um circuit breaker'),
      { type: 'fail', error: new ChatError('cut') },
    ]);
    const fallback = scriptedProvider([text('Nada encontrei.'), finish()]);
    const { text: told, error } = await collect(build(cut.provider, fallback.provider));
    expect(told).toBe('Um circuit breaker');
    expect(error?.code).toBe('cut');
  },
});
