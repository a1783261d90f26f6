import type { Edit } from './edit.ts';

/** A version with what keeps a promise taken out of it: the proof must notice. */
export type Mutant = {
  readonly of: 'v1' | 'v2' | 'v3' | 'v4';
  /** What is taken out, in Portuguese, for the table. */
  readonly without: string;
  readonly edits: readonly Edit[];
};
