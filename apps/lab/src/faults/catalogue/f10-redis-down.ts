import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';

export const redisDown: Fault = {
  id: 'redis-fora',
  code: 'F10',
  group: 'redis',
  title: 'Redis fora do ar',
  how: 'O Redis de cada versão recebe SIGKILL e fica fora; quando volta, volta vazio.',
  standsFor: 'O nó do cache que morre, ou que é trocado numa manutenção.',
  note: 'Na V4 caem os das duas regiões.',
  intensity: undefined,
  durationMs: lasting,
  perVersion: true,
  hypotheses: {
    v1: {
      verdict: 'holds',
      badSecondsMax: 5,
      sentence: 'Responde sem cache: o que se repete é pago de novo.',
    },
    v2: {
      verdict: 'holds',
      badSecondsMax: 5,
      sentence: 'Responde sem cache, e cada processo conta os limites sozinho, na memória.',
    },
    v3: {
      verdict: 'holds',
      badSecondsMax: 3,
      sentence: 'Responde sem cache, e cada processo conta os limites sozinho, na memória.',
    },
    v4: {
      verdict: 'holds',
      badSecondsMax: 3,
      sentence: 'Responde sem cache, e cada processo conta os limites sozinho, na memória.',
    },
  },
  inject: ({ versions, partsOf, kill }) =>
    kill(versions.flatMap((version) => partsOf(version, 'redis'))),
};
