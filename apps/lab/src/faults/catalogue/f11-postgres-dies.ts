import type { Fault } from '../fault.ts';
import { returnsIn } from './returns-in.ts';

export const postgresDies: Fault = {
  id: 'postgres-cai',
  code: 'F11',
  group: 'postgres',
  title: 'O Postgres cai',
  how: 'O Postgres de cada versão recebe SIGKILL, no meio do que fazia, e volta sozinho.',
  standsFor: 'A perda do servidor principal do banco.',
  note:
    'Aqui não há réplica: o tempo até o banco voltar faz o papel do failover gerenciado, que na ' +
    `nuvem leva de 30 s a mais de uma hora. Volta em ${returnsIn('postgres')}.`,
  intensity: undefined,
  durationMs: { min: 1_000, max: 600_000, usual: 30_000 },
  perVersion: true,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence:
        'Diz 503 até alguém trazer o banco de volta; o que foi dado como pronto não se perde.',
    },
    v2: {
      verdict: 'dips',
      badSecondsMax: 90,
      sentence: 'Diz 503 até a réplica em outra zona assumir; nada confirmado se perde.',
    },
    v3: {
      verdict: 'dips',
      badSecondsMax: 30,
      sentence: 'Diz 503 por menos tempo: o failover do banco é mais rápido.',
    },
    v4: {
      verdict: 'dips',
      badSecondsMax: 15,
      sentence: 'As duas regiões escrevem no mesmo banco e esperam juntas, por pouco tempo.',
    },
  },
  inject: ({ versions, partsOf, crash }) =>
    crash(versions.flatMap((version) => partsOf(version, 'postgres'))),
};
