import type { VersionId } from './version-id.ts';

/** One step on the way of a request: a link that is used, and the code that does it. */
export type Step = {
  /** Absent: something that happens inside `at`. */
  readonly link?: string;
  /** The component where it happens. */
  readonly at: string;
  readonly text: string;
  /** What does it, from the root of the checkout; a test looks whether file and symbol exist. */
  readonly code: { readonly path: string; readonly symbol: string };
  /** `fails`: the link breaks here; drawn as a broken line. */
  readonly outcome?: 'fails' | 'answers';
};

/** A story told on the diagram, step by step. Every version in which it differs tells its own. */
export type Flow = {
  readonly id: string;
  readonly title: string;
  readonly versions: readonly VersionId[];
  /** What this story teaches, in a sentence. */
  readonly lesson: string;
  readonly steps: readonly Step[];
};
