import type { RunView } from '@evolua/lab-contract/run-view';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { labSystem } from '../../../../tests/lab-system.ts';
import { goodDuring } from '../../src/experiments/checks/good-during.ts';
import type { Experiment } from '../../src/experiments/experiment.ts';
import { lessons } from '../../src/experiments/lessons.ts';
import { createSimulatorAdmin } from '../../src/simulator/simulator-admin.ts';
import { openSchool } from './open-school.ts';

/** As few as can tell: in class they are four times as many. */
const pace = { probesBefore: 4, probesDuring: 8, probesAfter: 3, perSecond: 5 };
/** Ten times as many are enough for four versions on two cores. */
const slowPace = { ...pace, perSecond: 1 };
/** Short answers; who asks the same at once needs the time to meet. */
const tokenGapMs = 5;
const longTokenGapMs = 10;

const [first, ...others] = lessons as readonly [Experiment, ...Experiment[]];
/** With the opposite of what is true of V1 beside it: that has to be noticed. */
const contradictory: Experiment = {
  ...first,
  checks: { ...first.checks, v1: [...first.checks.v1, goodDuring({ atLeast: 0.95 })] },
};
/** Their accounts have used up their limits afterwards. */
const crowded = others.filter(({ perSecond }) => perSecond !== undefined);
const usual = others.filter((lesson) => !crowded.includes(lesson));

let school: Awaited<ReturnType<typeof openSchool>>;
let system: Awaited<ReturnType<typeof labSystem>>;
let simulator: ReturnType<typeof createSimulatorAdmin>;

beforeAll(async () => {
  system = await labSystem();
  simulator = createSimulatorAdmin(system.urls.simulator ?? '');
  school = await openSchool(system, [contradictory, ...usual], pace);
});
afterAll(async () => {
  await school?.close();
  await simulator?.reset();
});

it(`${first.id}: what is said of each version is so, and its opposite is not`, async () => {
  await simulator.pace(tokenGapMs);
  const opposite = 'v1: Respostas boas durante a falha: 0 % (esperado: no mínimo 95 %)';
  expect(told(await school.play(first.id))).toEqual({ ...asExpected, notHeld: [opposite] });
});

it.each(usual)('$id: what is said of each version is so', async ({ id, deed }) => {
  const isCrowd = deed.kind === 'questions' && deed.order === 'at-once';
  await simulator.pace(isCrowd ? longTokenGapMs : tokenGapMs);
  expect(told(await school.play(id))).toEqual(asExpected);
});

it.each(crowded)('$id: what is said of each version is so', async ({ id }) => {
  const other = await openSchool(system, crowded, slowPace);
  try {
    expect(told(await other.play(id))).toEqual(asExpected);
  } finally {
    await other.close();
  }
});

const asExpected = {
  phase: 'done',
  problem: undefined,
  judged: ['v1', 'v2', 'v3', 'v4'],
  notHeld: [],
};

const told = ({ phase, problem, verdicts }: RunView) => ({
  phase,
  problem,
  judged: Object.keys(verdicts),
  notHeld: Object.entries(verdicts).flatMap(([version, { expectations }]) =>
    expectations.filter(({ held }) => !held).map(({ sentence }) => `${version}: ${sentence}`),
  ),
});
