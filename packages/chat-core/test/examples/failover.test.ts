import { expect } from 'vitest';
import { build as doThis } from '../../examples/failover/do.ts';
import { build as dont } from '../../examples/failover/dont.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { collect } from '../collect.ts';
import { text } from '../events.ts';
import { answering, failing, someTargets } from '../some-targets.ts';
import { describeExample } from './describe-example.ts';

describeExample('failover', {
  promise: 'somebody else answers, and nobody reads two halves as one answer',
  doThis,
  dont,
  holds: async (build) => {
    const down = someTargets({ a: failing('overloaded'), b: answering('b') });
    const [a, b] = down.providers;
    expect((await collect(build(a, b ?? a))).text).toBe('b');

    const cutOff = { type: 'fail', error: new ChatError('cut') } as const;
    const cut = someTargets({ a: [text('Um circuit br'), cutOff], b: answering('b') });
    const [c, d] = cut.providers;
    const { text: read, error } = await collect(build(c, d ?? c));
    expect([read, error?.code]).toEqual(['Um circuit br', 'cut']);
  },
});
