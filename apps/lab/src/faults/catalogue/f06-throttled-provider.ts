import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';

const percent = 100;

export const throttledProvider: Fault = {
  id: 'provedor-429',
  code: 'F06',
  group: 'providers',
  title: 'OpenAI recusa parte das chamadas (429)',
  how: 'O simulador responde 429, com Retry-After de 1 s, a uma parte das chamadas à OpenAI.',
  standsFor: 'A cota por minuto acabou, ou o provedor está cheio e recusa para se proteger.',
  note: undefined,
  intensity: { label: 'chamadas recusadas', unit: '%', min: 10, max: 100, step: 10, usual: 70 },
  durationMs: lasting,
  perVersion: false,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Perde a mesma parte das perguntas: não repete e não tem a quem mais perguntar.',
    },
    v2: {
      verdict: 'holds',
      badSecondsMax: 10,
      sentence: 'O retry espera o segundo que o provedor pediu; recusado de novo, vai ao Claude.',
    },
    v3: {
      verdict: 'holds',
      badSecondsMax: 5,
      sentence: 'Retry e failover, como na V2, com mais um provedor para dividir o excesso.',
    },
    v4: {
      verdict: 'holds',
      badSecondsMax: 3,
      sentence: 'Retry e failover, com três provedores para dividir o excesso.',
    },
  },
  inject: ({ failCalls, intensity }) =>
    failCalls(
      'openai',
      { kind: 'error', error: 'throttled', retryAfterMs: 1_000 },
      intensity / percent,
    ),
};
