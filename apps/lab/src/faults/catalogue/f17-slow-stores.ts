import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';

export const slowStores: Fault = {
  id: 'bancos-longe',
  code: 'F17',
  group: 'network',
  title: 'Rede lenta até o Postgres e o Redis',
  how: 'Cada ida ao Postgres e ao Redis leva mais tempo.',
  standsFor: 'Um banco em outra região, ou uma rede congestionada.',
  note: 'Até 300 ms, o primeiro token ainda chega a tempo. Com muito mais, toda versão sofre.',
  intensity: { label: 'demora a mais', unit: 'ms', min: 50, max: 2_000, step: 50, usual: 300 },
  durationMs: lasting,
  perVersion: true,
  hypotheses: {
    v1: {
      verdict: 'holds',
      badSecondsMax: 0,
      sentence: 'O caminho é percorrido três vezes, no máximo: a resposta começa um pouco depois.',
    },
    v2: {
      verdict: 'holds',
      badSecondsMax: 0,
      sentence: 'Conta limites e procura no cache ao mesmo tempo: três viagens, como a V1.',
    },
    v3: {
      verdict: 'holds',
      badSecondsMax: 0,
      sentence: 'Guarda conversas como documentos, e ainda assim são três viagens.',
    },
    v4: {
      verdict: 'holds',
      badSecondsMax: 0,
      sentence: 'As mesmas três viagens, a partir de cada região.',
    },
  },
  inject: async ({ versions, spoilLinks, intensity: latencyMs }) => {
    for (const version of versions) {
      await spoilLinks(version, 'postgres', { latencyMs });
      await spoilLinks(version, 'redis', { latencyMs });
    }
  },
};
