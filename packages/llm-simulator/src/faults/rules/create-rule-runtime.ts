import type { PlanChange } from '../../attempt/plan.ts';
import { fitsModel } from '../../models/fits-model.ts';
import type { Random } from '../../random/random.ts';
import { createChange } from '../create-change.ts';
import type { FaultSpec } from '../fault-schema.ts';
import type { MissingFault } from './missing-fault.ts';
import type { Rule } from './rule-schema.ts';
import type { RuleView } from './rule-view.ts';

export type ChosenFault = { readonly kind: string; readonly change: PlanChange };

export type RuleRuntime = {
  readonly view: () => RuleView;
  /** What the rule does to this attempt; each call counts as one. */
  readonly choose: (provider: string, model: string) => ChosenFault | undefined;
};

type Parts = {
  readonly random: Random;
  readonly now: () => number;
  /** An attempt whose provider cannot express the fault passes unhurt and uncounted. */
  readonly missing: MissingFault;
};

/** A rule at work: it remembers when it began, whom it has hurt and how far its script has come. */
export function createRuleRuntime(rule: Rule, { random, now, missing }: Parts): RuleRuntime {
  const startsAt = now() + rule.startsAfterMs;
  const faults = (rule.script ?? [rule.fault as FaultSpec]).map((fault) => ({
    kind: fault.kind,
    change: createChange(fault, now),
  }));
  let attempts = 0;
  let position = 0;

  const state = (): RuleView['state'] => {
    const sinceMs = now() - startsAt;
    if (attempts >= (rule.attemptsMax ?? Number.POSITIVE_INFINITY)) return 'exhausted';
    if (sinceMs < 0) return 'waiting';
    if (sinceMs >= (rule.lastsMs ?? Number.POSITIVE_INFINITY)) return 'ended';
    if (rule.flap !== undefined) {
      const { downMs, upMs } = rule.flap;
      if (sinceMs % (downMs + upMs) >= downMs) return 'resting';
    }
    return nextFault() === undefined ? 'exhausted' : 'active';
  };

  const nextFault = (): ChosenFault | undefined => {
    if (rule.script === undefined || rule.afterScript === 'repeat') {
      return faults[position % faults.length];
    }
    return faults[position] ?? (rule.afterScript === 'last' ? faults.at(-1) : undefined);
  };

  return {
    view: () => ({ rule, state: state(), attempts }),
    choose: (provider, model) => {
      if (!matches(rule, provider, model) || state() !== 'active') return undefined;
      const fault = nextFault();
      if (fault === undefined || missing(provider, fault.kind) !== undefined) return undefined;
      if (random() >= rule.probability) return undefined;
      position += 1;
      attempts += 1;
      return fault;
    },
  };
}

function matches({ match }: Rule, provider: string, model: string): boolean {
  if (match.provider !== undefined && match.provider !== provider) return false;
  return match.model === undefined || fitsModel(match.model, model);
}
