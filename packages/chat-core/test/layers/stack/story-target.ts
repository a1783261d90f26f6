import fc from 'fast-check';
import { ChatError } from '../../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../../src/domain/chat-error-code.ts';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import type { ChatRequest } from '../../../src/domain/chat-request.ts';
import { finish, text, toolCall } from '../../events.ts';
import { type Step, scriptedProvider } from '../../scripted-provider.ts';
import { mostlyNot } from './mostly-not.ts';
import { AUTHORS, storyOf, TOOL } from './story.ts';

const REFUSALS: readonly ChatErrorCode[] = [
  ...(['connect', 'timeout_ttft', 'server', 'conflict', 'overloaded', 'throttled'] as const),
  ...(['quota', 'credentials', 'model_not_found', 'context_length'] as const),
  ...(['content_filter', 'bad_request', 'empty', 'protocol'] as const),
];
const BREAKS: readonly ChatErrorCode[] = [
  ...(['cut', 'truncated', 'stalled', 'malformed'] as const),
  ...(['server', 'overloaded', 'throttled', 'content_filter'] as const),
];

const refusal = fc.record({
  code: fc.constantFrom(...REFUSALS),
  retryAfterMs: fc.option(fc.nat(20_000), { nil: undefined }),
});

/** What comes after the pieces that a call gets to say, if it is not the end of the answer. */
const ending = fc.oneof(
  fc.constantFrom(...BREAKS).map((code) => new ChatError(code)),
  fc.constantFrom('silence' as const, 'nothing' as const, new Error('a defect')),
);

/** What one call does: how fast and in which pieces it answers, and what becomes of it. */
export const anyCall = fc.record({
  firstMs: fc.oneof(fc.nat(100), fc.nat(100), fc.nat(1_500)),
  eachMs: fc.oneof(fc.nat(100), fc.nat(100), fc.nat(700)),
  pieceLength: fc.integer({ min: 3, max: 60 }),
  /** It begins again from the first word where it was to go on. */
  restarts: fc.boolean(),
  refusal: mostlyNot(refusal),
  ending: mostlyNot(ending),
  endsAfter: fc.nat(6),
});

export type CallPlan = typeof anyCall extends fc.Arbitrary<infer Plan> ? Plan : never;

export const HEALTHY: CallPlan = {
  firstMs: 20,
  eachMs: 10,
  pieceLength: 12,
  restarts: false,
  refusal: undefined,
  ending: undefined,
  endsAfter: 0,
};

/**
 * A target that answers each question in its own words, and goes on with those of another author
 * where it is told to; each of its calls does what is planned for it.
 */
export const storyTarget = (author: string, planOf: (call: number) => CallPlan) => {
  const journals: ReturnType<typeof scriptedProvider>['calls'][] = [];
  const model = `${author}-1`;
  const provider: ChatProvider = {
    name: author,
    modelFor: () => model,
    stream: (request, signal) => {
      const script = scriptOf(author, request, planOf(journals.length + 1));
      const scripted = scriptedProvider(script, { name: author });
      journals.push(scripted.calls);
      return scripted.provider.stream(request, signal);
    },
  };
  return { provider, calls: () => journals.flat() };
};

const scriptOf = (author: string, request: ChatRequest, plan: CallPlan): readonly Step[] => {
  const { firstMs, eachMs, refusal: refused, ending: end, endsAfter } = plan;
  const start: Step = { type: 'wait', ms: firstMs };
  if (refused !== undefined) {
    const { code, retryAfterMs } = refused;
    return [start, { type: 'fail', error: new ChatError(code, { retryAfterMs }) }];
  }
  const isTool = request.tools !== undefined;
  const whole = isTool ? TOOL : answerOf(author, request, plan.restarts);
  const piece = (said: string, index: number) =>
    isTool ? toolCall(said, index === 0 ? 'call_1' : undefined, 'previsao') : text(said);
  const pieces = cutUp(whole, plan.pieceLength).flatMap((said, index): readonly Step[] => [
    { type: 'wait', ms: index === 0 ? 0 : eachMs },
    piece(said, index),
  ]);
  const reason = isTool ? ('tool-calls' as const) : ('stop' as const);
  if (end === undefined) {
    return [start, ...pieces, finish({ reason, provider: author, model: `${author}-1` })];
  }
  const said = [start, ...pieces.slice(0, 2 * endsAfter)];
  if (end === 'silence') return [...said, { type: 'silence' }];
  return end === 'nothing' ? said : [...said, { type: 'fail', error: end }];
};

/** By UTF-16 units: now and then in the middle of a character. */
const cutUp = (whole: string, length: number) =>
  Array.from({ length: Math.ceil(whole.length / length) }, (_, index) =>
    whole.slice(index * length, (index + 1) * length),
  );

/** What is left of the answer that somebody has begun, or all of this author's own. */
const answerOf = (author: string, { messages }: ChatRequest, restarts: boolean) => {
  const question = messages[0]?.content ?? '';
  const spoken = messages.find(({ role }) => role === 'assistant')?.content;
  if (spoken === undefined) return storyOf(author, question);
  const begun = AUTHORS.map((each) => storyOf(each, question)).find((each) =>
    each.startsWith(spoken),
  );
  if (begun === undefined) throw new Error(`nobody has begun so: ${spoken}`);
  return restarts ? begun : begun.slice(spoken.length);
};
