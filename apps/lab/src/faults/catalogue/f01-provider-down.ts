import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';
import { refuseCalls } from './refuse-calls.ts';

export const providerDown: Fault = {
  id: 'provedor-fora',
  code: 'F01',
  group: 'providers',
  title: 'OpenAI fora do ar',
  how: 'O simulador responde 503 a toda chamada à OpenAI.',
  standsFor: 'Um incidente no provedor: acontece umas cinco vezes por mês e dura mais de uma hora.',
  note: undefined,
  intensity: undefined,
  durationMs: lasting,
  perVersion: false,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Só conhece a OpenAI: toda pergunta nova recebe 503 até ela voltar.',
    },
    v2: {
      verdict: 'holds',
      badSecondsMax: 15,
      sentence:
        'O failover pergunta ao Claude, e o disjuntor logo para de incomodar quem está fora.',
    },
    v3: {
      verdict: 'holds',
      badSecondsMax: 5,
      sentence: 'O failover passa adiante, e a saúde medida põe a OpenAI no fim da fila.',
    },
    v4: {
      verdict: 'holds',
      badSecondsMax: 3,
      sentence: 'Como a V3, com um provedor a mais de reserva: ninguém percebe.',
    },
  },
  inject: refuseCalls('openai'),
};
