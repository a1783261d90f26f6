import type { Fault } from '../fault.ts';
import { returnsIn } from './returns-in.ts';

export const instanceDies: Fault = {
  id: 'servidor-morre',
  code: 'F09',
  group: 'processes',
  title: 'Um servidor morre',
  how: 'O primeiro processo de cada versão recebe SIGKILL, e volta sozinho.',
  standsFor: 'Falta de memória, um defeito que derruba o processo, a máquina que some.',
  note:
    `Aqui o processo volta em ${returnsIn('server')}. Na nuvem, um contêiner novo leva um minuto e ` +
    'meio na V1, e uns 10 s na V3 e na V4.',
  intensity: undefined,
  durationMs: { min: 1_000, max: 600_000, usual: 20_000 },
  perVersion: true,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 90,
      sentence: 'Há um processo só: até ele voltar, ninguém atende.',
    },
    v2: {
      verdict: 'dips',
      badSecondsMax: 15,
      sentence: 'Perde as respostas que ele escrevia; as novas vão ao outro pelo balanceador.',
    },
    v3: {
      verdict: 'dips',
      badSecondsMax: 5,
      sentence: 'Perde as respostas que ele escrevia; as novas vão ao outro pelo balanceador.',
    },
    v4: {
      verdict: 'dips',
      badSecondsMax: 2,
      sentence: 'Perde as respostas que ele escrevia; quem estava em us-east-1 vai a sa-east-1.',
    },
  },
  inject: ({ versions, partsOf, crash }) =>
    crash(versions.map((version) => partsOf(version, 'server')[0])),
};
