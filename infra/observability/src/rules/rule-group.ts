import type { Rule } from './rule.ts';

/** Rules that are evaluated one after another, so that one may read what those before it wrote. */
export type RuleGroup = { readonly name: string; readonly rules: readonly Rule[] };
