import { z } from 'zod';
import { limitPlan } from '../../attempt/limit-plan.ts';
import { createRateLimit } from '../../limits/create-rate-limit.ts';
import { defineFault } from '../define-fault.ts';
import { retryHint, tokenCount } from '../parameters.ts';

const group = 'policy';
const PER_MINUTE_MAX = 1_000_000_000;
const perMinute = z.int().min(1).max(PER_MINUTE_MAX);

/** The provider's own rules. Quota, spend limit and bad key are kinds of the fault `error`. */
export const policy = {
  'rate-limit': defineFault({
    group,
    summary: 'Um limite por minuto de verdade: cabeçalhos honestos e 429 quando acaba.',
    parameters: z.strictObject({
      requestsPerMinute: perMinute,
      tokensPerMinute: perMinute.default(PER_MINUTE_MAX),
      requestsBurst: perMinute.optional(),
      retryAfterAs: retryHint.retryAfterAs,
    }),
    shorthand: 'requestsPerMinute',
    create: (parameters, now) => {
      const limit = createRateLimit(parameters, now);
      return (plan, attempt) => {
        const wanted = attempt.promptTokens + (attempt.exchange.call.completionTokensMax ?? 0);
        return limitPlan(plan, attempt, limit.admit(wanted), parameters.retryAfterAs);
      };
    },
  }),
  'context-limit': defineFault({
    group,
    summary: 'O modelo só aceita tantos tokens de entrada; acima disso, 400.',
    parameters: z.strictObject({ tokens: tokenCount.min(1) }),
    shorthand: 'tokens',
    create:
      ({ tokens }) =>
      (plan, { promptTokens, refusal }) => {
        if (promptTokens <= tokens) return plan;
        const context = { limitTokens: tokens, usedTokens: promptTokens };
        return { ...plan, reply: refusal({ kind: 'context_length', context }) };
      },
  }),
  'prefill-rejection': defineFault({
    group,
    summary: 'O modelo recusa conversa que termina com mensagem do assistente.',
    parameters: z.strictObject({}),
    create:
      () =>
      (plan, { exchange, refusal }) =>
        exchange.call.messages.at(-1)?.role === 'assistant'
          ? { ...plan, reply: refusal({ kind: 'prefill' }) }
          : plan,
  }),
} as const;
