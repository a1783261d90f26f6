import type { Passage } from './passage.ts';

/** A passage that is relevant to a question. */
export type PassageHit = {
  readonly passage: Passage;
  readonly score: number;
  /** The terms of the names (title or keyword) that the question says whole; often none. */
  readonly namedBy: ReadonlySet<string>;
};
