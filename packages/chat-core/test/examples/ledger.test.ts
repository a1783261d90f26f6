import { expect } from 'vitest';
import { build as doThis } from '../../examples/ledger/do.ts';
import { build as dont } from '../../examples/ledger/dont.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

const MEANS = { estimateTokens: async () => 1, priceOf: () => 0.001 };

describeExample('ledger', {
  promise: 'every call of a provider leaves a row, the one that failed too',
  doThis,
  dont,
  holds: async (build: typeof doThis) => {
    const { book, closed } = aCallLedger();
    const { provider, calls } = scriptedProvider((call) =>
      call === 1 ? [{ type: 'fail', error: new ChatError('connect') }] : [text('Oi'), finish()],
    );
    expect((await collect(build(book, MEANS, provider))).text).toBe('Oi');
    expect(calls).toHaveLength(2);
    expect(closed.map(({ call }) => call.outcome)).toEqual(['connect', 'ok']);
  },
});
