import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';

const region = 'us-east-1';

export const partition: Fault = {
  id: 'particao',
  code: 'F16',
  group: 'network',
  title: `${region} não alcança mais o Postgres`,
  how: 'A ligação até o Postgres engole tudo: ninguém é recusado, e nada chega.',
  standsFor: 'Um cabo, um roteador, uma regra de rede errada: o banco está bem, e longe.',
  note:
    'Aqui não há zonas: os servidores de uma região dividem a mesma ligação. Por isso a V2 e a V3, ' +
    'que na nuvem perderiam uma zona, aqui perdem tudo.',
  intensity: undefined,
  durationMs: lasting,
  perVersion: true,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Sem banco não sabe quem pergunta: espera, desiste e recusa.',
    },
    v2: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Os dois servidores perdem o banco e saem do balanceador: 503.',
    },
    v3: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Os dois servidores perdem o banco e saem do balanceador: 503.',
    },
    v4: {
      verdict: 'dips',
      badSecondsMax: 10,
      sentence: `O servidor de ${region} sai do balanceador, e sa-east-1 atende a todos.`,
    },
  },
  inject: async ({ versions, spoilLinks }) => {
    for (const version of versions) {
      await spoilLinks(version, 'postgres', { partition: 'drop' }, region);
    }
  },
};
