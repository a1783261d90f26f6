import type { Rule } from './rule-schema.ts';

/** A rule and how it stands: not yet begun, at work, between two flaps, used up, or over. */
export type RuleView = {
  readonly rule: Rule;
  readonly state: 'waiting' | 'active' | 'resting' | 'exhausted' | 'ended';
  /** Attempts that it has hurt. */
  readonly attempts: number;
};
