import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';
import { refuseCalls } from './refuse-calls.ts';

export const threeProvidersDown: Fault = {
  id: 'tres-provedores-fora',
  code: 'F03',
  group: 'providers',
  title: 'OpenAI, Claude e Gemini fora do ar',
  how: 'O simulador responde 503 a toda chamada aos três.',
  standsFor: 'Uma causa comum a todos: a sua saída para a internet, uma nuvem que os três usam.',
  note: undefined,
  intensity: undefined,
  durationMs: lasting,
  perVersion: false,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Já tinha parado com o primeiro.',
    },
    v2: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Já tinha parado com o segundo.',
    },
    v3: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Os três que ela conhece estão fora: o failover chega ao fim da lista, e diz 503.',
    },
    v4: {
      verdict: 'holds',
      badSecondsMax: 8,
      sentence: 'O servidor próprio, que não depende de ninguém de fora, responde sozinho.',
    },
  },
  inject: refuseCalls('openai', 'anthropic', 'google'),
};
