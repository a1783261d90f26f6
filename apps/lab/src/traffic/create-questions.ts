import { randomBytes } from 'node:crypto';
import { subjects } from './subjects.ts';

/** What the traffic asks. */
export type Questions = {
  /** One that nobody has asked before: no cache has its answer. */
  readonly unique: () => string;
  /** One of a few, over and over: a cache has its answer. */
  readonly repeated: () => string;
};

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
