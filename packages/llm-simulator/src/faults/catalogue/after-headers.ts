import { z } from 'zod';
import { changeSteps } from '../change-steps.ts';
import { defineFault } from '../define-fault.ts';
import { durationMs, errorKind } from '../parameters.ts';
import { afterHead } from '../steps/after-head.ts';
import { keepAliveForever } from '../steps/keep-alive-forever.ts';

const group = 'after-headers';
const HTML =
  '<!doctype html><html><head><title>502</title></head><body>Bad gateway</body></html>\n';

/** Status 200, and then no answer. */
export const afterHeaders = {
  silence: defineFault({
    group,
    summary: 'Cabeçalhos 200 e depois nada.',
    parameters: z.strictObject({}),
    create: () => (plan) => changeSteps(plan, (steps) => afterHead(steps, () => [{ do: 'hang' }])),
  }),
  'keep-alive-only': defineFault({
    group,
    summary: 'Cabeçalhos 200 e depois só linhas de "ainda estou aqui", sem conteúdo.',
    parameters: z.strictObject({ everyMs: durationMs.min(1).default(1_000) }),
    shorthand: 'everyMs',
    create:
      ({ everyMs }) =>
      (plan, { exchange: { wire } }) =>
        changeSteps(plan, (steps) =>
          afterHead(steps, () => keepAliveForever(wire.keepAlive, everyMs)),
        ),
  }),
  empty: defineFault({
    group,
    summary: '200 com o corpo vazio.',
    parameters: z.strictObject({}),
    create:
      () =>
      (plan, { dialect, exchange }) => {
        const contentType = exchange.call.stream
          ? exchange.wire.contentType
          : dialect.bodyContentType;
        const headers = { 'content-type': contentType };
        return { ...plan, reply: { status: 200, headers, body: '' } };
      },
  }),
  'empty-choices': defineFault({
    group,
    summary: 'Uma resposta inteira, mas sem escolha nenhuma dentro.',
    parameters: z.strictObject({}),
    create: () => (plan) => ({ ...plan, answer: { ...plan.answer, withoutChoices: true } }),
  }),
  html: defineFault({
    group,
    summary: '200 com uma página HTML, como faz um proxy mal configurado.',
    parameters: z.strictObject({}),
    create: () => (plan) => ({
      ...plan,
      reply: { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: HTML },
    }),
  }),
  'error-ok': defineFault({
    group,
    summary: 'Um erro em JSON, mas com status 200, mesmo para quem pediu fluxo.',
    parameters: z.strictObject({ error: errorKind.default('overloaded') }),
    shorthand: 'error',
    create:
      ({ error }) =>
      (plan, attempt) => ({
        ...plan,
        reply: { ...attempt.refusal({ kind: error }), status: 200 },
      }),
  }),
  'error-first': defineFault({
    group,
    summary: '200 cujo primeiro evento já é um erro.',
    parameters: z.strictObject({ error: errorKind.default('overloaded') }),
    shorthand: 'error',
    create:
      ({ error }) =>
      (plan, attempt) => {
        if (!attempt.exchange.call.stream) {
          return { ...plan, reply: { ...attempt.refusal({ kind: error }), status: 200 } };
        }
        const data = attempt.errorFrame({ kind: error }, true);
        return changeSteps(plan, (steps) =>
          afterHead(steps, () => [
            { do: 'write', frame: { part: 'other', data, tokens: 0 } },
            { do: 'end' },
          ]),
        );
      },
  }),
} as const;
