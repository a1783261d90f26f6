import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';

export const frozenInstance: Fault = {
  id: 'servidor-congelado',
  code: undefined,
  group: 'processes',
  title: 'Um servidor congela',
  how: 'O primeiro processo de cada versão recebe SIGSTOP: aceita conexões e não responde.',
  standsFor: 'Uma máquina que trava: para a rede ela existe, e por isso ninguém a substitui.',
  note: undefined,
  intensity: undefined,
  durationMs: lasting,
  perVersion: true,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Quem pergunta fica esperando: nada recusa e nada responde.',
    },
    v2: {
      verdict: 'dips',
      badSecondsMax: 15,
      sentence: 'O balanceador pergunta se está tudo bem, espera 2 s e manda as novas ao outro.',
    },
    v3: {
      verdict: 'dips',
      badSecondsMax: 5,
      sentence: 'O balanceador pergunta se está tudo bem, espera 2 s e manda as novas ao outro.',
    },
    v4: {
      verdict: 'dips',
      badSecondsMax: 5,
      sentence: 'Em 2 s o balanceador deixa us-east-1 de lado, e sa-east-1 atende a todos.',
    },
  },
  inject: ({ versions, partsOf, freeze }) =>
    freeze(versions.map((version) => partsOf(version, 'server')[0])),
};
