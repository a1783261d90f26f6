import fc from 'fast-check';
import { ChatError } from '../src/domain/chat-error.ts';
import { cacheStep, finish, text, toolCall } from './events.ts';
import type { Step } from './scripted-provider.ts';

const moment = fc.oneof(
  fc.constantFrom<Step>(text('a'), text(' bc'), toolCall('{'), cacheStep('miss')),
  fc.record({ type: fc.constant('wait' as const), ms: fc.nat(3_000) }),
);

const ending = fc.constantFrom<Step>(
  finish(),
  finish({ reason: 'length' }),
  { type: 'silence' },
  { type: 'fail', error: new ChatError('cut') },
  { type: 'fail', error: new ChatError('throttled', { status: 429 }) },
  { type: 'fail', error: new Error('bug') },
);

/** Whatever a provider may do that keeps its contract: some pieces, some waiting, one ending. */
export const anyScript: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.array(moment, { maxLength: 6 }), ending)
  .map(([moments, last]) => [...moments, last]);
