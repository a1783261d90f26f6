import type { PlanChange } from '../attempt/plan.ts';
import { catalogue } from './catalogue.ts';
import type { Fault } from './fault.ts';
import type { FaultSpec } from './fault-schema.ts';

/** What a fault does to a plan; made once per rule, so that a rate limit remembers. */
export function createChange({ kind, ...parameters }: FaultSpec, now: () => number): PlanChange {
  // The schema has checked the parameters of this very kind.
  const fault = catalogue[kind] as unknown as Fault;
  return fault.create(parameters, now);
}
