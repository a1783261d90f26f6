import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Options, Scenario } from 'k6/options';
import type { Phase, Plan } from '../plans/plan.ts';

/** An answer takes 20 s at the most: so many people can be waiting at once. */
const PATIENCE_SECONDS = 21;
/** Answers usually take 3 s: so many askers are there from the beginning. */
const USUAL_SECONDS = 5;
/** Requests of a person who asks many times at once; an account may ask 60 times in a minute. */
const AT_ONCE = 50;
const SETUP = '7m';
/** The last question before a fault gets its whole answer begun first. */
const BREAK_AFTER_MS = 500;

type Setting = { readonly version: VersionId; readonly users: number };

/** A plan as k6 runs it: a scenario for each phase, and the fault's own. */
export const optionsOf = (plan: Plan, { version, users }: Setting): Options => ({
  scenarios: Object.fromEntries(scenariosOf(plan, users)),
  thresholds: Object.fromEntries(
    plan.thresholds[version].map(({ phase, good }) => [`good{phase:${phase}}`, [good]]),
  ),
  setupTimeout: SETUP,
  teardownTimeout: SETUP,
  batch: AT_ONCE,
  batchPerHost: AT_ONCE,
  systemTags: ['scenario', 'status', 'error_code', 'check'],
});

const scenariosOf = (plan: Plan, users: number): readonly (readonly [string, Scenario])[] => {
  const phases = plan.phases.map((phase, index) => {
    const from = plan.phases.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0);
    return { phase, from, until: from + phase.seconds };
  });
  const total = phases.at(-1)?.until ?? 0;
  const gracefulStop = `${PATIENCE_SECONDS}s`;
  if (plan.asking === 'users') {
    const people = { executor: 'constant-vus', vus: users, duration: `${total}s` } as const;
    return [['people', { ...people, gracefulStop, exec: 'useLikeAPerson' }]];
  }
  if (plan.asking === 'identical') {
    const vus = Math.ceil((plan.atOnce ?? 1) / AT_ONCE);
    const tags = { phase: plan.phases[0]?.name ?? '' };
    const once = { executor: 'per-vu-iterations', iterations: 1, maxDuration: '60s' } as const;
    return [['at_once', { ...once, vus, tags, exec: 'askIdentical' }]];
  }
  const asked = phases.map(
    ({ phase, from }, index) =>
      [
        `phase_${index}`,
        { ...arrivals(phase, plan), gracefulStop, startTime: `${from}s` },
      ] as const,
  );
  const broken = phases.find(({ phase }) => phase.name === plan.fault?.phase);
  if (broken === undefined) return asked;
  const once = { executor: 'per-vu-iterations', vus: 1, iterations: 1 } as const;
  return [
    ...asked,
    ['break', { ...once, exec: 'breakIt', startTime: `${broken.from * 1_000 + BREAK_AFTER_MS}ms` }],
    ['repair', { ...once, exec: 'repairIt', startTime: `${broken.until}s` }],
  ];
};

const arrivals = ({ name, perSecond, seconds }: Phase, { asking }: Plan) => {
  // A rate is a whole number: of a minute it is exact enough.
  const perMinute = Math.max(1, Math.round(perSecond * 60));
  const vusFor = (waiting: number) => Math.ceil(perSecond * waiting) + 2;
  return {
    executor: 'constant-arrival-rate' as const,
    rate: perMinute,
    timeUnit: '1m',
    duration: `${seconds}s`,
    preAllocatedVUs: vusFor(USUAL_SECONDS),
    maxVUs: vusFor(PATIENCE_SECONDS),
    exec: asking === 'resumed' ? 'askAndResume' : 'askOnce',
    tags: { phase: name },
  };
};
