import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';

const secondMs = 1_000;

export const slowProvider: Fault = {
  id: 'provedor-lento',
  code: 'F05',
  group: 'providers',
  title: 'OpenAI lenta',
  how: 'O primeiro token da OpenAI demora; o resto vem no ritmo de sempre.',
  standsFor: 'Um provedor sobrecarregado: nada falha, e tudo espera. É mais comum do que cair.',
  note:
    'Uma resposta só é boa se o primeiro token chega em 3 s. A V1 desiste aos 15 s; as outras, aos ' +
    '10 s. Com menos de 10 s, a V2 nunca troca de provedor: espera, e as respostas são ruins.',
  intensity: {
    label: 'espera pelo primeiro token',
    unit: 's',
    min: 1,
    max: 30,
    step: 1,
    usual: 12,
  },
  durationMs: lasting,
  perVersion: false,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Espera com quem perguntou: não há outro provedor.',
    },
    v2: {
      verdict: 'dips',
      badSecondsMax: 30,
      sentence: 'Desiste aos 10 s e vai ao Claude; depois deixa a OpenAI descansar por 30 s.',
    },
    v3: {
      verdict: 'dips',
      badSecondsMax: 10,
      sentence: 'As primeiras esperam; depois a saúde medida evita quem passa de 3 s.',
    },
    v4: {
      verdict: 'dips',
      badSecondsMax: 5,
      sentence:
        'O hedge salva algumas das primeiras (até 5 % de chamadas a mais); o resto, a saúde.',
    },
  },
  inject: ({ failCalls, intensity }) =>
    failCalls('openai', { kind: 'first-token', ms: intensity * secondMs }),
};
