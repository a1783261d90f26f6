import { subjects } from '../../../apps/lab/src/traffic/subjects.ts';

const REPEATED = 5;

/** What is asked; `run` makes a run's questions others than the last one's. */
export const questions = {
  /** One that nobody has asked before: no cache has its answer. */
  unique: (run: string, phase: string, index: number): string =>
    `Explique ${subjects[index % subjects.length]}. (pergunta ${run}-${phase}-${index})`,
  /** One of five of this run. */
  repeated: (run: string, index: number): string =>
    `Explique ${subjects[index % REPEATED]}. (turma ${run})`,
  /** The one that all ask. */
  identical: (run: string): string => `Explique o bulkhead. (todos juntos, ${run})`,
};
