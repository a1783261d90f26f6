import { expect, test } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import { stack } from '../../src/domain/stack.ts';
import { continuation } from '../../src/layers/continuation.ts';
import { failover } from '../../src/layers/failover.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const estimateTokens = async (said: string) => said.length;

/** One target that says "Um" and breaks, as often as it is asked, and another that is well. */
const answered = async (code: ChatErrorCode) => {
  const { book } = aCallLedger();
  const target = (name: string, script: readonly Step[]) => {
    const { provider, calls } = scriptedProvider(script, { name });
    return { provider: stack(ledger(book, { estimateTokens, priceOf: () => 0 }), provider), calls };
  };
  const sick = target('sick', [text('Um'), { type: 'fail', error: new ChatError(code) }]);
  const well = target('well', [text(' disjuntor.'), finish()]);
  const collected = await collect(
    stack(continuation({ estimateTokens }), failover(sick.provider, well.provider)),
  );
  return { ...collected, asked: [sick.calls.length, well.calls.length] };
};

test.each(['cut', 'truncated', 'stalled', 'malformed', 'server', 'overloaded', 'throttled'])(
  'somebody else goes on, whether or not the failure keeps the first one away: %s',
  async (code) => {
    const { error, text: answer, asked } = await answered(code as ChatErrorCode);
    expect(error).toBeUndefined();
    expect(answer).toBe('Um disjuntor.');
    expect(asked).toEqual([1, 1]);
  },
);
