import type { Ability } from '../what-if/consequence.ts';
import type { ByVersion } from './by-version.ts';

/** A promise (`docs/promessas.md`) that shows what people can do while parts are dead. */
export type Evidence = {
  /** Its sentence, letter by letter: a test compares its verdicts with `whatIf`. */
  readonly promise: string;
  readonly ability: Ability;
  /** What its proof really kills, by version. */
  readonly dead: ByVersion<readonly string[]>;
};
