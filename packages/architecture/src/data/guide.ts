import type { Question } from '../model/guide.ts';

const nothingYet = 'Isto sozinho não pede mais do que a V1.';

/** "De qual versão eu preciso?": what the course asks, and what follows from each answer. */
export const guide: readonly Question[] = [
  {
    id: 'users',
    text: 'Quantas pessoas usam ao mesmo tempo?',
    kind: 'signal',
    options: [
      { id: 'ate-100', label: 'menos de 100', version: 'v1', reason: 'Um servidor basta.' },
      {
        id: 'ate-1000',
        label: 'de 100 a 1.000',
        version: 'v2',
        reason: 'Um servidor só não aguenta os picos: é hora de ter vários.',
      },
      {
        id: 'ate-10000',
        label: 'de 1.000 a 10.000',
        version: 'v3',
        reason: 'Com tanta gente, é preciso ver o que acontece e recusar na hora o que não cabe.',
      },
      {
        id: 'mais',
        label: '10.000 ou mais',
        version: 'v3',
        reason:
          'É o tamanho da V4, mas só o tamanho não a paga: a V3 cresce em servidores até que uma hora ' +
          'fora custe caro.',
      },
    ],
  },
  {
    id: 'latency',
    text: 'Quanto se espera por uma resposta?',
    kind: 'signal',
    options: [
      { id: 'ate-5s', label: 'até 5 s', version: 'v1', reason: nothingYet },
      {
        id: 'mais-de-5s',
        label: 'mais de 5 s, ou há queixas',
        version: 'v2',
        reason: 'Mais de 5 s, ou queixas de instabilidade, são o primeiro sinal de sair da V1.',
      },
    ],
  },
  {
    id: 'growth',
    text: 'Quanto o uso cresce por mês?',
    kind: 'signal',
    options: [
      { id: 'menos-de-20', label: 'menos de 20 %', version: 'v1', reason: nothingYet },
      {
        id: 'mais-de-20',
        label: '20 % ou mais',
        version: 'v2',
        reason: 'A 20 % ao mês o uso dobra em quatro meses: é melhor crescer antes do aperto.',
      },
    ],
  },
  {
    id: 'sla',
    text: 'O que foi prometido aos clientes?',
    kind: 'signal',
    options: [
      { id: 'nada', label: 'nada por escrito', version: 'v1', reason: nothingYet },
      {
        id: 'contrato',
        label: 'um contrato com SLA, ou conformidade',
        version: 'v3',
        reason: 'Quem assina uma garantia precisa medir, ser avisado e não depender de uma dupla.',
      },
    ],
  },
  {
    id: 'hour-down',
    text: 'Quanto custa uma hora fora do ar?',
    kind: 'signal',
    options: [
      {
        id: 'ate-10000',
        label: 'até US$ 10.000',
        version: 'v1',
        reason: 'Menos do que a V4 custa a mais: não é ela que resolve.',
      },
      {
        id: 'mais',
        label: 'mais de US$ 10.000',
        version: 'v4',
        reason: 'Acima de US$ 10.000 por hora, a segunda região se paga.',
      },
    ],
  },
  {
    id: 'sector',
    text: 'Em que setor?',
    kind: 'signal',
    options: [
      { id: 'comum', label: 'qualquer outro', version: 'v1', reason: nothingYet },
      {
        id: 'critico',
        label: 'banco, saúde, emergência',
        version: 'v3',
        reason:
          'Um setor crítico pede a V3 já, e a V4 assim que uma hora fora custar mais de US$ 10.000.',
      },
    ],
  },
  {
    id: 'budget',
    text: 'Quanto se pode gastar por mês, sem os tokens?',
    kind: 'limit',
    options: [
      { id: 'ate-500', label: 'menos de US$ 500', version: 'v1', reason: 'Cabe a V1: US$ 150.' },
      { id: 'uns-800', label: 'uns US$ 800', version: 'v2', reason: 'Cabe a V2: US$ 800.' },
      {
        id: 'uns-3000',
        label: 'uns US$ 3.000',
        version: 'v3',
        reason: 'Cabe a V3: US$ 3.000.',
      },
      { id: 'mais', label: 'US$ 15.000 ou mais', version: 'v4', reason: 'Cabe a V4: US$ 15.000.' },
    ],
  },
  {
    id: 'team',
    text: 'Quantas pessoas vão mantê-la?',
    kind: 'limit',
    options: [
      { id: 'ate-2', label: '1 ou 2', version: 'v1', reason: 'Uma ou duas pessoas mantêm a V1.' },
      { id: 'ate-5', label: 'de 2 a 5', version: 'v2', reason: 'De duas a cinco mantêm a V2.' },
      { id: 'ate-15', label: 'de 5 a 15', version: 'v3', reason: 'De cinco a quinze mantêm a V3.' },
      { id: 'mais', label: '15 ou mais', version: 'v4', reason: 'Quinze ou mais mantêm a V4.' },
    ],
  },
];
