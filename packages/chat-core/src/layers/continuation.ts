import { ChatError } from '../domain/chat-error.ts';
import type { ChatErrorCode } from '../domain/chat-error-code.ts';
import type { ChatEvent } from '../domain/chat-event.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import { errorCodeOf } from '../domain/error-code-of.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import type { ProviderCall } from '../domain/provider-call.ts';
import type { Usage } from '../domain/usage.ts';
import { openText } from './parts/open-text.ts';

type ContinuationOptions = {
  /** How often one answer may change its author. */
  readonly continuationsMax?: number;
  /** A longer answer is not kept, and so not continued. */
  readonly charsMax?: number;
  /** Tokens of what was said already: the next author may say so many fewer. */
  readonly estimateTokens: (text: string) => Promise<number>;
};

/** The answer broke off, and it was neither the question nor a rule that broke it. */
const TRANSIENT = new Set<string>([
  ...['cut', 'truncated', 'stalled', 'malformed'],
  ...['server', 'overloaded', 'throttled'],
]);

/**
 * Promise: an answer cut in the middle is finished by somebody else, and its reader sees one text:
 * nothing missing, nothing twice, no half character.
 *
 * Stands above failover, which cools the target that failed. Only prose is continued: half a tool
 * call or half a JSON joined to another half is worth nothing. Where it can't be done the answer
 * ends with its first failure. What continues an answer already is continued with all of it. `usage` is the sum of what all authors have read and written.
 * Source of the rules and their traps: LiteLLM #27967 and #31067, AISIX #882 and #896.
 */
export const continuation =
  ({ continuationsMax = 2, charsMax = 32_000, estimateTokens }: ContinuationOptions): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const text = openText(charsMax, request.continues);
      let isProse = mayBeProse(request);
      let asked = request;
      let first: unknown;
      for (let left = continuationsMax; ; left -= 1) {
        const startedAtMs = performance.now();
        let hasBegun = false;
        let outcome: ChatErrorCode;
        try {
          for await (const event of inner.stream(asked, signal)) {
            hasBegun ||= isContent(event);
            isProse &&= event.type !== 'tool-call-delta';
            if (event.type === 'route') {
              yield event;
              continue;
            }
            const piece = event.type === 'text-delta' ? text.add(event.text) : text.rest();
            if (piece === undefined) throw new ChatError('protocol');
            const isAsItCame = event.type === 'text-delta' && piece === event.text;
            if (piece !== '' && !isAsItCame) yield { type: 'text-delta', text: piece };
            if (event.type === 'finish') {
              yield asked === request ? event : summed(event, request);
              return;
            }
            if (event.type !== 'text-delta' || isAsItCame) yield event;
          }
          return;
        } catch (error) {
          if (signal.aborted) throw error;
          first ??= error;
          outcome = errorCodeOf(error);
        }
        const mayGoOn = left > 0 && isProse && hasBegun && TRANSIENT.has(outcome);
        const spoken = mayGoOn ? text.spoken() : undefined;
        if (spoken === undefined) throw first;
        const ms = Math.round(performance.now() - startedAtMs);
        yield { type: 'route', step: { kind: 'continuation', outcome, ms } };
        asked = await goingOn(request, spoken, estimateTokens);
        text.handOver(spoken);
      }
    },
  });

const mayBeProse = ({ responseFormat, toolChoice }: ChatRequest) =>
  responseFormat === undefined && toolChoice !== 'required' && typeof toolChoice !== 'object';

/** The same question, the beginning of its answer, and what is left of its length. */
const goingOn = async (
  request: ChatRequest,
  spoken: string,
  estimateTokens: ContinuationOptions['estimateTokens'],
): Promise<ChatRequest> => {
  const { outputTokensMax } = request.sampling;
  // A rest may be nothing, an answer not.
  const continues = spoken === '' ? undefined : spoken;
  if (outputTokensMax === undefined) return { ...request, continues };
  const said = await estimateTokens(spoken).catch(() => 0);
  const left = Math.max(1, outputTokensMax - said);
  return {
    ...request,
    sampling: { ...request.sampling, outputTokensMax: left },
    continues,
  };
};

type Finish = Extract<ChatEvent, { type: 'finish' }>;

/** The last author counts itself only; the ledger has counted those who were cut off. */
const summed = (finish: Finish, { context }: ChatRequest): Finish => ({
  ...finish,
  usage: context.attempts.calls.filter(wasCutOff).reduce(
    (sum, { usage }): Usage => ({
      inputTokens: sum.inputTokens + usage.inputTokens,
      outputTokens: sum.outputTokens + usage.outputTokens,
      cachedInputTokens: (sum.cachedInputTokens ?? 0) + (usage.cachedInputTokens ?? 0),
      source: usage.source === 'estimated' ? usage.source : sum.source,
    }),
    finish.usage,
  ),
});

/** Others failed before a word of theirs was read, or lost a race. */
const wasCutOff = ({ outcome, firstTokenMs }: ProviderCall) =>
  firstTokenMs !== null && outcome !== 'ok' && outcome !== 'aborted';
