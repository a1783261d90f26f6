import { z } from 'zod';
import { changeSteps } from '../change-steps.ts';
import { defineFault } from '../define-fault.ts';
import { errorKind, text, tokenCount } from '../parameters.ts';
import { afterTokens } from '../steps/after-tokens.ts';
import { bareError } from '../steps/bare-error.ts';

const THOUGHT = 'O usuário quer uma resposta curta. Vou responder.';

/** Ways that only some protocols have; the others refuse them, each with its reason. */
export const ofOneDialect = {
  'bare-error': defineFault({
    group: 'at-token',
    summary:
      'Um erro em JSON sem "data:" no meio do fluxo: inteiro, partido em dois, ou colado ao quadro anterior.',
    parameters: z.strictObject({
      token: tokenCount,
      error: errorKind.default('overloaded'),
      packets: z.enum(['whole', 'split', 'glued']).default('whole'),
    }),
    shorthand: 'token',
    create:
      ({ token, error, packets }) =>
      (plan, attempt) => {
        const reply = attempt.refusal({ kind: error });
        if (!attempt.exchange.call.stream) return { ...plan, reply: { ...reply, status: 200 } };
        const before = packets === 'glued' ? Math.max(0, token - 1) : token;
        return changeSteps(plan, (steps) =>
          afterTokens(steps, before, (rest) => bareError(rest.steps, reply.body, packets)),
        );
      },
  }),
  'blocked-prompt': defineFault({
    group: 'policy',
    summary: 'O próprio pedido é barrado: nenhum candidato, só promptFeedback.blockReason.',
    parameters: z.strictObject({}),
    create: () => (plan) => ({
      ...plan,
      answer: { ...plan.answer, withoutChoices: true, promptBlocked: true },
    }),
  }),
  'no-ids': defineFault({
    group: 'knob',
    summary: 'As respostas vêm sem id nem created.',
    parameters: z.strictObject({}),
    create: () => (plan) => ({ ...plan, answer: { ...plan.answer, withoutIds: true } }),
  }),
  'usage-on-finish': defineFault({
    group: 'knob',
    summary: 'O uso vem no quadro do motivo de fim, pedido ou não.',
    parameters: z.strictObject({}),
    create: () => (plan) => ({ ...plan, answer: { ...plan.answer, usageOnFinish: true } }),
  }),
  reasoning: defineFault({
    group: 'knob',
    summary: 'O raciocínio vem antes do texto, num campo que a OpenAI não tem.',
    parameters: z.strictObject({
      field: z.enum(['reasoning_content', 'reasoning']).default('reasoning_content'),
      text: text.default(THOUGHT),
    }),
    shorthand: 'field',
    create: (reasoning) => (plan) => ({ ...plan, answer: { ...plan.answer, reasoning } }),
  }),
} as const;
