import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';

export const silentProvider: Fault = {
  id: 'provedor-mudo',
  code: 'F08',
  group: 'providers',
  title: 'OpenAI aceita e se cala',
  how: 'A OpenAI manda os cabeçalhos (200) e mais nada; a conexão fica aberta.',
  standsFor: 'O defeito mais traiçoeiro: para quem só olha o status, está tudo bem.',
  note: 'As esperas são as de verdade: 15 s na V1 e 10 s nas outras, até desistir.',
  intensity: undefined,
  durationMs: lasting,
  perVersion: false,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Espera 15 s pelo primeiro token e desiste: o erro vem tarde, e sempre.',
    },
    v2: {
      verdict: 'dips',
      badSecondsMax: 30,
      sentence: 'As primeiras esperam 10 s e vão ao Claude; depois a OpenAI descansa por 30 s.',
    },
    v3: {
      verdict: 'dips',
      badSecondsMax: 10,
      sentence: 'As primeiras esperam 10 s; depois a saúde medida evita quem não fala.',
    },
    v4: {
      verdict: 'dips',
      badSecondsMax: 5,
      sentence: 'O hedge salva algumas das primeiras; o resto, o prazo e a saúde medida.',
    },
  },
  inject: ({ failCalls }) => failCalls('openai', { kind: 'silence' }),
};
