import { healthAfter } from '@evolua/architecture/live/health-after';
import type { Health } from '@evolua/architecture/model/pulse';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { HeardAnswer } from '../../classroom/heard-answer.ts';
import { countsOf } from './counts-of.ts';

/** How each version finds its providers, by the calls and breakers that its answers tell of. */
export function createProviderHealths() {
  const known = new Map<VersionId, Readonly<Record<string, Health>>>();
  return (version: VersionId, answers: readonly HeardAnswer[]) => {
    const route = answers.flatMap((answer) => answer.route);
    const steps = route.map(({ step }) => step);
    const healths = { ...known.get(version) };
    for (const name of new Set(steps.map((step) => ('provider' in step ? step.provider : '')))) {
      if (name === '') continue;
      const last = steps.findLast((step) => step.kind === 'breaker' && step.provider === name);
      healths[name] = healthAfter(healths[name] ?? 'unknown', {
        calls: countsOf.calls(route, name),
        isOpen: last?.outcome === 'opened' || last?.outcome === 'rejected',
      });
    }
    known.set(version, healths);
    return healths;
  };
}
