import { randomBytes } from 'node:crypto';

/** What the traffic asks. */
export type Questions = {
  /** One that nobody has asked before: no cache has its answer. */
  readonly unique: () => string;
  /** One of a few, over and over: a cache has its answer. */
  readonly repeated: () => string;
};

/** Subjects of the course whose passages are the shortest: short answers leave room for more. */
const subjects = [
  'p95 e p99',
  'SLO e SLI',
  'o TTL do cache',
  'o orçamento de erro',
  'o tempo até o primeiro token',
  'a resposta degradada',
  'o custo de cada versão',
  'o bulkhead',
];
const repeatedSubjects = 3;
const runBytes = 3;

/** The questions of a run; another run's are others. */
export function createQuestions(): Questions {
  const run = randomBytes(runBytes).toString('hex');
  let uniques = 0;
  let repeats = 0;
  return {
    unique: () => {
      uniques += 1;
      return `Explique ${subjects[uniques % subjects.length]}. (pergunta ${run}-${uniques})`;
    },
    repeated: () => {
      repeats += 1;
      return `Explique ${subjects[repeats % repeatedSubjects]}.`;
    },
  };
}
