import type { Fault } from '../fault.ts';
import type { Hands } from '../hands.ts';
import { lasting } from './lasting.ts';

const region = 'us-east-1';

export const regionDown: Fault = {
  id: 'regiao-fora',
  code: 'F13',
  group: 'processes',
  title: `A região ${region} inteira fora do ar`,
  how: `Tudo o que cada versão tem em ${region} recebe SIGKILL de uma vez e fica fora.`,
  standsFor: 'Uma pane de região na nuvem: uma a cada dois anos, por umas cinco horas.',
  note:
    'As duas regiões da V4 dividem um Postgres, que aqui não é de nenhuma e continua de pé: caem ' +
    'só os servidores e o Redis da região. Na nuvem, o banco também teria de mudar de região.',
  intensity: undefined,
  durationMs: lasting,
  perVersion: true,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Tudo o que ela tem estava lá.',
    },
    v2: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Tem duas zonas, mas uma região só: cai inteira.',
    },
    v3: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Kubernetes repõe processos, não regiões: cai inteira.',
    },
    v4: {
      verdict: 'dips',
      badSecondsMax: 90,
      sentence: 'Perde as respostas em andamento; o balanceador manda todos para sa-east-1.',
    },
  },
  inject: ({ versions, partsOf, kill }: Hands) =>
    kill(
      versions.flatMap((version) => [
        ...partsOf(version, 'server', region),
        ...partsOf(version, 'redis', region),
        // One of several regions has none of its own.
        ...(version.regions.length === 1 ? partsOf(version, 'postgres') : []),
      ]),
    ),
};
