/** Subjects of the course whose passages are the shortest: short answers leave room for more. */
export const subjects = [
  'p95 e p99',
  'SLO e SLI',
  'o TTL do cache',
  'o orçamento de erro',
  'o tempo até o primeiro token',
  'a resposta degradada',
  'o custo de cada versão',
  'o bulkhead',
] as const;
