import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';
import { refuseCalls } from './refuse-calls.ts';

export const twoProvidersDown: Fault = {
  id: 'dois-provedores-fora',
  code: 'F02',
  group: 'providers',
  title: 'OpenAI e Claude fora do ar',
  how: 'O simulador responde 503 a toda chamada à OpenAI e ao Claude.',
  standsFor: 'Dois incidentes ao mesmo tempo: uma hora ou outra, umas três vezes por ano.',
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
      sentence: 'Os dois que ela conhece estão fora: o failover não tem para onde ir, e diz 503.',
    },
    v3: {
      verdict: 'holds',
      badSecondsMax: 10,
      sentence: 'O failover chega ao Gemini, e os dois disjuntores abertos poupam a espera.',
    },
    v4: {
      verdict: 'holds',
      badSecondsMax: 5,
      sentence: 'Responde pelo Gemini e ainda tem o servidor próprio de reserva.',
    },
  },
  inject: refuseCalls('openai', 'anthropic'),
};
