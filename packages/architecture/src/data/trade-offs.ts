import type { TradeOff } from '../model/trade-off.ts';

/** As the course says it; what the project models or measures stands beside it. */
export const tradeOffs: readonly TradeOff[] = [
  {
    version: 'v1',
    name: 'MVP',
    question: 'A ideia funciona?',
    costUsd: 150,
    setUp: '2 a 3 dias',
    availability: '~95 %',
    availabilityModelled: 'perto de 99,7 %',
    note:
      'Ninguém cita fonte para os 95 %. As causas conhecidas somam umas 2,4 horas por mês; 95 % dariam ' +
      '36. O que o modelo deixa de fora piora a conta, mas não se sabe quanto.',
    concurrentUsers: 'menos de 100',
    complexity: 'baixa',
    team: '1 a 2 pessoas',
    adds: ['um servidor (ECS Fargate)', 'um PostgreSQL', 'um Redis', 'um provedor de LLM (OpenAI)'],
    gains: ['rápida de construir', 'barata de manter', 'fácil de entender e de depurar'],
    pricePaid: [
      'se o banco cai, tudo cai',
      'poucas pessoas ao mesmo tempo',
      'sem backup automático',
    ],
    pointsOfFailure: [
      'o banco, numa zona só',
      'o cache, que perde tudo ao reiniciar',
      'o único provedor',
    ],
    moveOnSignals: [
      'há uma ideia nova a testar',
      'são menos de 100 pessoas',
      'o orçamento é de menos de US$ 500 por mês',
      'a equipe tem uma ou duas pessoas',
    ],
  },
  {
    version: 'v2',
    name: 'Escalável',
    question: 'Como crescer sem quebrar, a um custo sob controle?',
    costUsd: 800,
    setUp: '1 a 2 semanas',
    availability: '~99 %',
    availabilityModelled: 'perto de 99,96 %',
    note:
      'Também os 99 % não têm fonte. As causas conhecidas somam uns 19 minutos por mês; 99 % dariam ' +
      '7,2 horas. O segundo provedor e o banco em duas zonas são o que mais rende por dólar.',
    concurrentUsers: '100 a 1.000',
    complexity: 'média',
    team: '2 a 5 pessoas',
    adds: [
      'servidores que se multiplicam sozinhos',
      'banco em mais de uma zona',
      'cache com uma cópia de reserva',
      'um segundo provedor (Claude)',
      'CDN',
      'limites de uso',
    ],
    gains: [
      'aguenta picos',
      'sobrevive a uma zona',
      'mais rápida para quem está longe',
      'os limites a protegem',
    ],
    pricePaid: ['o custo começa a subir', 'mais difícil de operar', 'ainda pode cair às vezes'],
    pointsOfFailure: ['a região', 'os dois provedores ao mesmo tempo'],
    moveOnSignals: [
      'há pessoas que voltam sempre',
      'as respostas levam mais de 5 s',
      'as pessoas se queixam de instabilidade',
      'o uso cresce 20 % ao mês ou mais',
    ],
  },
  {
    version: 'v3',
    name: 'Empresarial',
    question: 'Como prometer 99,9 %?',
    costUsd: 3_000,
    setUp: '2 a 3 semanas',
    availability: '99,9 % (menos de 9 h por ano)',
    availabilityModelled: 'perto de 99,97 %',
    note:
      'A média engana: quase todo mês passa de 99,99 %, e um ano em cada onze perde os 99,9 % num só dia ' +
      'ruim da região. O dinheiro da V3 compra mudança segura e capacidade, mais que disponibilidade.',
    concurrentUsers: '1.000 a 10.000',
    complexity: 'alta',
    team: '5 a 15 pessoas',
    adds: [
      'Kubernetes',
      'três provedores, com troca automática',
      'monitoramento completo: métricas, registros, alertas',
      'documentos NoSQL (DocumentDB)',
      'conserto automático',
    ],
    gains: [
      'sobrevive a um provedor',
      'avisa antes que as pessoas percebam',
      'dados guardados em vários lugares',
    ],
    pricePaid: ['cara', 'precisa de especialistas', 'muito mais complexa'],
    pointsOfFailure: ['a região', 'os três provedores ao mesmo tempo'],
    moveOnSignals: [
      'foi assinado um contrato com SLA',
      'clientes foram perdidos por causa de quedas',
      'relatórios e conformidade são exigidos',
      'a equipe aguenta a complexidade',
    ],
  },
  {
    version: 'v4',
    name: 'Missão crítica',
    question: 'E se cada minuto fora custar milhares?',
    costUsd: 15_000,
    setUp: '1 a 2 meses',
    availability: '99,99 %',
    availabilityModelled: 'acima de 99,99 %',
    note:
      'O curso diz que 99,99 % são 4 minutos por ano. São 52,6 por ano; 4,3 é a conta de um mês. O engano ' +
      'é comum. E nada disso foi medido aqui: depende do banco principal, da porta e do que é igual nas ' +
      'duas regiões.',
    concurrentUsers: '10.000 ou mais',
    complexity: 'muito alta',
    team: '15 pessoas ou mais',
    adds: [
      'dois continentes',
      'uma região que assume pela outra',
      'quatro provedores',
      'pouca espera no mundo todo',
      'testes de falha automáticos',
    ],
    gains: [
      'sobrevive a uma região',
      'rápida em qualquer lugar',
      'age antes que as pessoas sejam atingidas',
    ],
    pricePaid: ['muito cara', 'extremamente complexa', 'uma equipe só para mantê-la viva'],
    pointsOfFailure: [
      'o Postgres principal, em que as duas regiões escrevem',
      'o armazém de documentos',
      'a porta: o balanceador, o DNS, o roteador global',
      'os quatro provedores ao mesmo tempo',
      'o que é igual nas duas regiões: código, ajustes, segredos',
      'mais do que as duas regiões aguentam',
    ],
    moveOnSignals: [
      'uma hora fora do ar custa mais de US$ 10.000',
      'o setor é crítico: banco, saúde, emergência',
      'a concorrência são os gigantes',
      'há uma equipe especializada de 15 pessoas ou mais',
    ],
  },
];
