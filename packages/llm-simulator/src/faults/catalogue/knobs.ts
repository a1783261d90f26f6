import { z } from 'zod';
import { composeAnswer } from '../../chat/compose-answer.ts';
import { changeSteps } from '../change-steps.ts';
import { defineFault } from '../define-fault.ts';
import { durationMs, text, tokenCount } from '../parameters.ts';
import { keepAliveBetween } from '../steps/keep-alive-between.ts';
import { repeatPieces } from '../steps/repeat-pieces.ts';
import { sayBefore } from '../steps/say-before.ts';
import { splitWrites } from '../steps/split-writes.ts';
import { withCrlf } from '../steps/with-crlf.ts';

const group = 'knob';
const WORDS = 4;
const WORDS_MAX = 1_000;
/** Before each word, after the blanks: no model begins its turn with a blank. */
const WORD_START = /(?<=\s)(?=\S)/u;

/** Not failures: what the model says, how fast, and how it comes out of the socket. */
export const knobs = {
  ok: defineFault({
    group,
    summary: 'Nada de anormal: serve de passo saudável num roteiro.',
    parameters: z.strictObject({}),
    create: () => (plan) => plan,
  }),
  'first-token': defineFault({
    group,
    summary: 'O primeiro token leva este tempo (os cabeçalhos saem na hora).',
    parameters: z.strictObject({ ms: durationMs }),
    shorthand: 'ms',
    create:
      ({ ms }) =>
      (plan) => ({
        ...plan,
        pace: { ...plan.pace, timeToFirstTokenMs: ms, timeToFirstTokenJitterMs: 0 },
      }),
  }),
  'token-gap': defineFault({
    group,
    summary: 'Intervalo entre dois tokens.',
    parameters: z.strictObject({ ms: durationMs }),
    shorthand: 'ms',
    create:
      ({ ms }) =>
      (plan) => ({ ...plan, pace: { ...plan.pace, tokenGapMs: ms, tokenGapJitterMs: 0 } }),
  }),
  jitter: defineFault({
    group,
    summary: 'Quanto cada espera pode variar, para mais ou para menos.',
    parameters: z.strictObject({ ms: durationMs }),
    shorthand: 'ms',
    create:
      ({ ms }) =>
      (plan) => ({
        ...plan,
        pace: { ...plan.pace, timeToFirstTokenJitterMs: ms, tokenGapJitterMs: ms },
      }),
  }),
  tokens: defineFault({
    group,
    summary: 'A resposta tem exatamente esta quantidade de tokens.',
    parameters: z.strictObject({ count: tokenCount }),
    shorthand: 'count',
    create:
      ({ count }) =>
      (plan) => {
        const pieces = [...repeatPieces(plan.answer.pieces, count)];
        const usage = plan.answer.usage && {
          ...plan.answer.usage,
          completionTokens: pieces.length,
        };
        return { ...plan, answer: { ...plan.answer, pieces, usage } };
      },
  }),
  answer: defineFault({
    group,
    summary: 'O modelo responde este texto.',
    parameters: z.strictObject({ text }),
    shorthand: 'text',
    create: (parameters) => (plan, attempt) => ({
      ...plan,
      answer: composeAnswer(attempt.exchange.call, parameters.text),
    }),
  }),
  restarts: defineFault({
    group,
    summary: 'Quem devia continuar uma resposta recomeça do início.',
    parameters: z.strictObject({}),
    create: () => (plan) => sayBefore(plan, plan.answer.continues),
  }),
  overlaps: defineFault({
    group,
    summary: 'Quem devia continuar uma resposta repete antes as últimas palavras dela.',
    parameters: z.strictObject({ words: z.int().min(1).max(WORDS_MAX).default(WORDS) }),
    shorthand: 'words',
    create:
      ({ words }) =>
      (plan) =>
        sayBefore(plan, plan.answer.continues.split(WORD_START).slice(-words).join('')),
  }),
  usage: defineFault({
    group,
    summary: 'O provedor relata estes números de uso, verdadeiros ou não.',
    parameters: z.strictObject({ promptTokens: tokenCount, completionTokens: tokenCount }),
    create: (usage) => (plan) => ({ ...plan, answer: { ...plan.answer, usage } }),
  }),
  'keep-alive': defineFault({
    group,
    summary: 'Uma linha de "ainda estou aqui" antes de cada N-ésimo token.',
    parameters: z.strictObject({ every: z.int().min(1).max(1_000).default(1) }),
    shorthand: 'every',
    create:
      ({ every }) =>
      (plan, { exchange: { wire } }) =>
        changeSteps(plan, (steps) => keepAliveBetween(steps, wire.keepAlive, every)),
  }),
  crlf: defineFault({
    group,
    summary: 'As linhas do fluxo terminam em CRLF.',
    parameters: z.strictObject({}),
    create: () => (plan) => changeSteps(plan, withCrlf),
  }),
  'split-writes': defineFault({
    group,
    summary: 'Cada quadro sai em pacotes: no meio, dentro de uma letra UTF-8 ou byte a byte.',
    parameters: z.strictObject({ at: z.enum(['middle', 'character', 'byte']).default('middle') }),
    shorthand: 'at',
    create:
      ({ at }) =>
      (plan) =>
        changeSteps(plan, (steps) => splitWrites(steps, at)),
  }),
} as const;
