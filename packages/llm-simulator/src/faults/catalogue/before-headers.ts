import { z } from 'zod';
import type { ErrorKind } from '../../chat/error-kinds.ts';
import { changeSteps } from '../change-steps.ts';
import { defineFault } from '../define-fault.ts';
import { durationMs, errorKind, headerValue, retryHint, text } from '../parameters.ts';
import { toRetryHint } from '../to-retry-hint.ts';

const group = 'before-headers';
const STATUS_MIN = 300;
const STATUS_MAX = 599;

const kindOfStatus: Readonly<Record<number, ErrorKind>> = {
  401: 'credentials',
  402: 'billing',
  403: 'permission',
  404: 'not_found',
  408: 'timeout',
  409: 'conflict',
  413: 'too_large',
  429: 'throttled',
  503: 'overloaded',
  504: 'timeout',
  529: 'overloaded',
};

/** The attempt fails before the client has seen a byte of an answer. */
export const beforeHeaders = {
  status: defineFault({
    group,
    summary: 'Responde com este status; sem corpo dado, o corpo de erro do próprio dialeto.',
    parameters: z.strictObject({
      status: z.int().min(STATUS_MIN).max(STATUS_MAX),
      body: text.optional(),
      contentType: headerValue.max(100).default('application/json'),
      headers: z.record(z.string().regex(/^[a-z0-9-]{1,60}$/), headerValue).default({}),
      ...retryHint,
    }),
    shorthand: 'status',
    create: (parameters) => (plan, attempt) => {
      const { status, body, contentType, headers } = parameters;
      const kind = kindOfStatus[status] ?? (status >= 500 ? 'server' : 'bad_request');
      const own = attempt.refusal({ kind, status, retry: toRetryHint(parameters) });
      const asGiven: Record<string, string> =
        body === undefined ? {} : { 'content-type': contentType };
      const reply = {
        status,
        headers: { ...own.headers, ...asGiven, ...headers },
        body: body ?? own.body,
      };
      return { ...plan, reply };
    },
  }),
  error: defineFault({
    group,
    summary: 'Recusa com um erro do dialeto: throttled, quota, overloaded, context_length…',
    parameters: z.strictObject({ error: errorKind, message: text.optional(), ...retryHint }),
    shorthand: 'error',
    create: (parameters) => (plan, attempt) => ({
      ...plan,
      reply: attempt.refusal({
        kind: parameters.error,
        message: parameters.message,
        retry: toRetryHint(parameters),
      }),
    }),
  }),
  reset: defineFault({
    group,
    summary: 'Derruba a conexão (TCP RST) antes de qualquer cabeçalho.',
    parameters: z.strictObject({}),
    create: () => (plan) => changeSteps(plan, () => [{ do: 'reset' }]),
  }),
  hang: defineFault({
    group,
    summary: 'Aceita o pedido e nunca responde.',
    parameters: z.strictObject({}),
    create: () => (plan) => changeSteps(plan, () => [{ do: 'hang' }]),
  }),
  'slow-headers': defineFault({
    group,
    summary: 'Os cabeçalhos levam este tempo.',
    parameters: z.strictObject({ ms: durationMs }),
    shorthand: 'ms',
    create:
      ({ ms }) =>
      (plan) => ({ ...plan, beforeHeadMs: plan.beforeHeadMs + ms }),
  }),
} as const;
