import { z } from 'zod';
import { changeSteps } from '../change-steps.ts';
import { defineFault } from '../define-fault.ts';
import { byteCount, tokenCount } from '../parameters.ts';
import { afterTokens } from '../steps/after-tokens.ts';
import { endlessPieces } from '../steps/endless-pieces.ts';
import { flood } from '../steps/flood.ts';
import { mapFrames } from '../steps/map-frames.ts';
import { repeatEnd } from '../steps/repeat-end.ts';

const group = 'at-end';
const FLOOD_BYTES = 1_048_576;

/** The text is all there, but the way it ends is not what it should be; or it does not end. */
export const atEnd = {
  'no-end': defineFault({
    group,
    summary: 'Falta o marcador final ([DONE], message_stop).',
    parameters: z.strictObject({}),
    create: () => (plan) =>
      changeSteps(plan, (steps) =>
        mapFrames(steps, (frame) => (frame.part === 'end' ? [] : [{ do: 'write', frame }])),
      ),
  }),
  'no-finish': defineFault({
    group,
    summary: 'Falta o motivo de fim.',
    parameters: z.strictObject({}),
    create: () => (plan) => ({ ...plan, answer: { ...plan.answer, finish: undefined } }),
  }),
  'no-usage': defineFault({
    group,
    summary: 'Falta o uso de tokens, mesmo pedido.',
    parameters: z.strictObject({}),
    create: () => (plan) => ({ ...plan, answer: { ...plan.answer, usage: undefined } }),
  }),
  filtered: defineFault({
    group,
    summary: 'A resposta termina barrada pelo filtro de conteúdo.',
    parameters: z.strictObject({}),
    create: () => (plan) => ({ ...plan, answer: { ...plan.answer, finish: 'filtered' } }),
  }),
  length: defineFault({
    group,
    summary: 'A resposta termina por tamanho depois de tantos tokens.',
    parameters: z.strictObject({ count: tokenCount }),
    shorthand: 'count',
    create:
      ({ count }) =>
      (plan) => {
        const pieces = [...plan.answer.pieces].slice(0, count);
        const usage = plan.answer.usage && {
          ...plan.answer.usage,
          completionTokens: pieces.length,
        };
        return { ...plan, answer: { ...plan.answer, pieces, usage, finish: 'length' } };
      },
  }),
  'duplicate-end': defineFault({
    group,
    summary: 'O motivo de fim e o marcador final vêm duas vezes.',
    parameters: z.strictObject({}),
    create: () => (plan) => changeSteps(plan, repeatEnd),
  }),
  endless: defineFault({
    group,
    summary: 'A resposta não acaba nunca (sem fluxo: nunca chega).',
    parameters: z.strictObject({}),
    create:
      () =>
      (plan, { exchange }) => {
        if (!exchange.call.stream) return changeSteps(plan, () => [{ do: 'hang' }]);
        return { ...plan, answer: { ...plan.answer, pieces: endlessPieces(plan.answer.pieces) } };
      },
  }),
  flood: defineFault({
    group,
    summary: 'Depois de tantos tokens, uma linha enorme sem quebra.',
    parameters: z.strictObject({
      token: tokenCount.default(0),
      bytes: byteCount.default(FLOOD_BYTES),
    }),
    shorthand: 'bytes',
    create:
      ({ token, bytes }) =>
      (plan, { exchange, dialect }) => {
        if (exchange.call.stream) {
          return changeSteps(plan, (steps) => afterTokens(steps, token, () => flood(bytes)));
        }
        const headers = { 'content-type': dialect.bodyContentType };
        return { ...plan, reply: { status: 200, headers, body: 'x'.repeat(bytes) } };
      },
  }),
} as const;
