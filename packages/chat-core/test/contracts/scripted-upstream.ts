import { vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { finish, text, toolCall } from '../events.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';
import { canonical } from './canonical.ts';
import type { ProviderUnderTest, Situation } from './provider-under-test.ts';

const half = canonical.pieces.slice(0, canonical.halfPieces).map(text);
const whole = canonical.pieces.map(text);
const { id, name } = canonical.tool;
const [firstFragment, ...fragments] = canonical.toolFragments;
const fail = (error: ChatError): Step => ({ type: 'fail', error });

const SCRIPTS: Readonly<Record<Situation, readonly Step[]>> = {
  whole: [...whole, finish()],
  uncounted: [
    ...whole,
    finish({ usage: { inputTokens: 17, outputTokens: 20, source: 'estimated' } }),
  ],
  length: [...half, finish({ reason: 'length' })],
  filtered: [...half, finish({ reason: 'content-filter' })],
  'tool-calls': [
    toolCall(firstFragment, id, name),
    ...fragments.map((fragment) => toolCall(fragment)),
    finish({ reason: 'tool-calls' }),
  ],
  unheard: [{ type: 'silence' }],
  silent: [{ type: 'silence' }],
  stalled: [...half, { type: 'silence' }],
  cut: [...half, fail(new ChatError('cut'))],
  truncated: [...half, fail(new ChatError('truncated'))],
  empty: [fail(new ChatError('empty'))],
  refused: [fail(new ChatError('overloaded', { status: 503 }))],
};

/** A scripted provider in the given situation: what layers are put around for the contract. */
export const scriptedUpstream = (situation: Situation): ProviderUnderTest => {
  const { provider, calls } = scriptedProvider(SCRIPTS[situation]);
  return {
    provider,
    heard: () => vi.waitUntil(() => calls.length > 0, { interval: 1 }),
    asked: () => calls.map(({ request }) => request.messages),
    closed: () => vi.waitUntil(() => calls.every(({ closed }) => closed === 1), { interval: 1 }),
    stop: async () => undefined,
  };
};
