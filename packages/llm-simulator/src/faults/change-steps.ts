import type { Plan, StepsChange } from '../attempt/plan.ts';

/** The plan with one more change to its steps. */
export function changeSteps(plan: Plan, change: StepsChange): Plan {
  return { ...plan, stepChanges: [...plan.stepChanges, change] };
}
