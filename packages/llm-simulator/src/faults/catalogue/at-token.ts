import { z } from 'zod';
import { composeAnswer } from '../../chat/compose-answer.ts';
import { changeSteps } from '../change-steps.ts';
import { defineFault } from '../define-fault.ts';
import { byteCount, durationMs, errorKind, tokenCount } from '../parameters.ts';
import { afterBytes } from '../steps/after-bytes.ts';
import { afterTokens } from '../steps/after-tokens.ts';
import { breakNextFrame } from '../steps/break-next-frame.ts';
import { drip } from '../steps/drip.ts';
import { halfCharacter } from '../steps/half-character.ts';

const group = 'at-token';
const ownTool = {
  name: 'consultar',
  parameters: { type: 'object', properties: { pergunta: { type: 'string' } } },
  named: false,
};

/** The answer has begun, and then, after so many tokens, something happens to it. */
export const atToken = {
  cut: defineFault({
    group,
    summary: 'A conexão cai depois de tantos tokens.',
    parameters: z.strictObject({ token: tokenCount }),
    shorthand: 'token',
    create:
      ({ token }) =>
      (plan) =>
        changeSteps(plan, (steps) => afterTokens(steps, token, () => [{ do: 'cut' }])),
  }),
  'cut-byte': defineFault({
    group,
    summary: 'A conexão cai depois de tantos bytes do corpo, onde quer que seja.',
    parameters: z.strictObject({ byte: byteCount }),
    shorthand: 'byte',
    create:
      ({ byte }) =>
      (plan) =>
        changeSteps(plan, (steps) => afterBytes(steps, byte, { do: 'cut' })),
  }),
  'cut-tool-call': defineFault({
    group,
    summary: 'O modelo chama uma ferramenta e a conexão cai no meio dos argumentos.',
    parameters: z.strictObject({ fragment: tokenCount.default(1) }),
    shorthand: 'fragment',
    create:
      ({ fragment }) =>
      (plan, { exchange: { call } }) => {
        const text = [...plan.answer.pieces].join('');
        const answer = composeAnswer({ ...call, tool: call.tool ?? ownTool }, text);
        return changeSteps({ ...plan, answer }, (steps) =>
          afterTokens(steps, fragment, () => [{ do: 'cut' }]),
        );
      },
  }),
  eof: defineFault({
    group,
    summary: 'O corpo termina direito, mas antes da hora: sem motivo de fim nem marcador.',
    parameters: z.strictObject({ token: tokenCount }),
    shorthand: 'token',
    create:
      ({ token }) =>
      (plan) =>
        changeSteps(plan, (steps) =>
          afterTokens(steps, token, ({ inBody }) => [{ do: inBody ? 'cut' : 'end' }]),
        ),
  }),
  stall: defineFault({
    group,
    summary: 'Para depois de tantos tokens: por este tempo, ou de vez.',
    parameters: z.strictObject({ token: tokenCount, ms: durationMs.optional() }),
    shorthand: 'token',
    create:
      ({ token, ms }) =>
      (plan) =>
        changeSteps(plan, (steps) =>
          afterTokens(steps, token, function* (rest) {
            if (ms === undefined) return yield { do: 'hang' };
            yield { do: 'wait', ms };
            yield* rest.steps;
          }),
        ),
  }),
  drip: defineFault({
    group,
    summary: 'A partir deste token, os outros pingam, um a cada intervalo.',
    parameters: z.strictObject({ token: tokenCount, ms: durationMs }),
    shorthand: 'token',
    create:
      ({ token, ms }) =>
      (plan) =>
        changeSteps(plan, (steps) => afterTokens(steps, token, (rest) => drip(rest.steps, ms))),
  }),
  malformed: defineFault({
    group,
    summary: 'Um quadro com JSON quebrado depois de tantos tokens; o resto segue.',
    parameters: z.strictObject({ token: tokenCount }),
    shorthand: 'token',
    create:
      ({ token }) =>
      (plan) =>
        changeSteps(plan, (steps) =>
          afterTokens(steps, token, (rest) => breakNextFrame(rest.steps)),
        ),
  }),
  'half-character': defineFault({
    group,
    summary: 'O corpo termina no meio de uma letra UTF-8.',
    parameters: z.strictObject({ token: tokenCount }),
    shorthand: 'token',
    create:
      ({ token }) =>
      (plan) =>
        changeSteps(plan, (steps) =>
          afterTokens(steps, token, (rest) => halfCharacter(rest.steps)),
        ),
  }),
  'error-at': defineFault({
    group,
    summary: 'Um erro dentro do fluxo, depois de tantos tokens.',
    parameters: z.strictObject({ token: tokenCount, error: errorKind.default('overloaded') }),
    shorthand: 'token',
    create:
      ({ token, error }) =>
      (plan, attempt) => {
        if (!attempt.exchange.call.stream) {
          return { ...plan, reply: { ...attempt.refusal({ kind: error }), status: 200 } };
        }
        const data = attempt.errorFrame({ kind: error }, token === 0);
        return changeSteps(plan, (steps) =>
          afterTokens(steps, token, () => [
            { do: 'write', frame: { part: 'other', data, tokens: 0 } },
            { do: 'end' },
          ]),
        );
      },
  }),
} as const;
