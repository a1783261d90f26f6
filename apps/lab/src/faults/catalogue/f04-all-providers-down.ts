import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';
import { refuseCalls } from './refuse-calls.ts';

export const allProvidersDown: Fault = {
  id: 'todos-os-provedores-fora',
  code: 'F04',
  group: 'providers',
  title: 'Todos os provedores fora do ar',
  how: 'O simulador responde 503 a toda chamada, a do servidor próprio também.',
  standsFor: 'O pior dia: nada a fazer além de avisar depressa e voltar sozinho depois.',
  note: 'Uma resposta de emergência é melhor do que nada, mas conta como ruim.',
  intensity: undefined,
  durationMs: lasting,
  perVersion: false,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Diz 503 em instantes, e volta assim que a OpenAI volta.',
    },
    v2: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Diz 503 em instantes; os disjuntores tentam de novo a cada 10 s.',
    },
    v3: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Diz 503 em instantes; os disjuntores tentam de novo a cada 10 s.',
    },
    v4: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'A camada de degradação dá uma resposta de emergência, marcada como tal.',
    },
  },
  inject: refuseCalls('openai', 'anthropic', 'google', 'local'),
};
