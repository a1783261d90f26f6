import { expect } from 'vitest';
import { build as doThis } from '../../examples/prefill/do.ts';
import { build as dont } from '../../examples/prefill/dont.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import type { Layer } from '../../src/domain/layer.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

const refusal = new ChatError('bad_request', { status: 400, providerCode: 'prefill_rejected' });

describeExample('prefill', {
  promise: 'every call of the provider has its row, the refused one too',
  doThis,
  dont,
  holds: async (build: (ledger: Layer, provider: ChatProvider) => ChatProvider) => {
    const { book, closed } = aCallLedger();
    const { provider, calls } = scriptedProvider((call) =>
      call === 1 ? [{ type: 'fail', error: refusal }] : [text(' protege.'), finish()],
    );
    const written = ledger(book, { priceOf: () => 1, estimateTokens: async () => 1 });
    const { error } = await collect(
      build(written, provider),
      aRequest({ continues: 'Um disjuntor' }),
    );
    expect(error).toBeUndefined();
    expect(calls).toHaveLength(2);
    expect(closed.map(({ call }) => call.outcome)).toEqual(['bad_request', 'ok']);
  },
});
