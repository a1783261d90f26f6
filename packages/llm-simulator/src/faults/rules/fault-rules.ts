import type { ChosenFault } from './create-rule-runtime.ts';
import type { FieldIssue } from './field-issue.ts';
import type { Rule } from './rule-schema.ts';
import type { RuleView } from './rule-view.ts';

/** A refusal changes nothing at all. */
export type RuleResult<Value> =
  | { readonly done: true; readonly value: Value }
  | {
      readonly done: false;
      readonly why: 'invalid' | 'taken' | 'full';
      readonly issues: readonly FieldIssue[];
    };

/** The rules in force, in the order in which they were added; each may hurt the same attempt. */
export type FaultRules = {
  readonly list: () => RuleView[];
  readonly add: (input: unknown) => RuleResult<Rule>;
  /** Puts a rule in the place of the one with this id, or adds it; it begins anew. */
  readonly put: (id: string, input: unknown) => RuleResult<Rule>;
  /** All of these or, if one is refused, none. */
  readonly replaceAll: (inputs: unknown) => RuleResult<Rule[]>;
  /** False: there was none. */
  readonly remove: (id: string) => boolean;
  readonly clear: () => void;
  /** The faults that this attempt meets, each with the rule it comes from. */
  readonly choose: (
    provider: string,
    model: string,
  ) => readonly { readonly ruleId: string; readonly fault: ChosenFault }[];
};
