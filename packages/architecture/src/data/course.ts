import type { Course } from '../model/course.ts';

export const course: Course = {
  steps: [
    {
      from: 'v1',
      to: 'v2',
      rule: 'Com 50 pessoas por dia ou mais.',
      signal: 'O chat está lento, ou cai com frequência.',
    },
    {
      from: 'v2',
      to: 'v3',
      rule: 'Com um contrato que promete disponibilidade (SLA), ou conformidade a cumprir.',
      signal: 'Os clientes exigem garantias.',
    },
    {
      from: 'v3',
      to: 'v4',
      rule: 'Só quando uma hora fora do ar custa mais de US$ 10.000.',
      signal: 'Há multas de quem regula, ou perda séria de receita.',
    },
  ],
  begin: 'Comece sempre pela V1. Sem um sinal, fique onde está.',
  closing:
    'A melhor arquitetura é a que resolve o problema de hoje, e não a mais avançada que existe.',
  takeaways: [
    'equilibrar custo e confiabilidade',
    'saber quando a complexidade se paga',
    'achar e remover pontos únicos de falha',
    'migrar sem parar o serviço',
  ],
};
