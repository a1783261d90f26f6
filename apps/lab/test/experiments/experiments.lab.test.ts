import type { RunView } from '@evolua/lab-contract/run-view';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { labSystem } from '../../../../tests/lab-system.ts';
import { goodDuring } from '../../src/experiments/checks/good-during.ts';
import type { Experiment } from '../../src/experiments/experiment.ts';
import { lessons } from '../../src/experiments/lessons.ts';
import { createSimulatorAdmin } from '../../src/simulator/simulator-admin.ts';
import { openSchool } from './open-school.ts';

/** As few as can tell: in class they are four times as many. */
const pace = { probesBefore: 6, probesDuring: 10, probesAfter: 4, perSecond: 5 };
/** Short answers; who asks the same at once needs the time to meet. */
const tokenGapMs = 5;
const longTokenGapMs = 20;

const [first] = lessons as readonly [Experiment, ...Experiment[]];
/** The opposite of what is true of V1: it has to be noticed. */
const turnedRound: Experiment = {
  ...first,
  id: 'do-avesso',
  checks: { ...first.checks, v1: [goodDuring({ atLeast: 0.95 })] },
};
/** Their accounts have used up their limits afterwards. */
const crowded = lessons.filter(({ perSecond }) => perSecond !== undefined);
const usual = lessons.filter((lesson) => !crowded.includes(lesson));

let school: Awaited<ReturnType<typeof openSchool>>;
let system: Awaited<ReturnType<typeof labSystem>>;
let simulator: ReturnType<typeof createSimulatorAdmin>;

beforeAll(async () => {
  system = await labSystem();
  simulator = createSimulatorAdmin(system.urls.simulator ?? '');
  school = await openSchool(system, [...usual, turnedRound], pace);
});
afterAll(async () => {
  await school?.close();
  await simulator?.reset();
});

it.each(usual)('$id: what is said of each version is so', async ({ id, deed }) => {
  const isCrowd = deed.kind === 'questions' && deed.order === 'at-once';
  await simulator.pace(isCrowd ? longTokenGapMs : tokenGapMs);
  expect(told(await school.play(id))).toEqual(asExpected);
});

it('notices a lesson that says the opposite of what is so', async () => {
  const { phase, verdicts } = await school.play(turnedRound.id);
  expect(phase).toBe('done');
  expect(Object.entries(verdicts).map(([version, { held }]) => [version, held])).toEqual([
    ['v1', false],
    ['v2', true],
    ['v3', true],
    ['v4', true],
  ]);
});

it.each(crowded)('$id: what is said of each version is so', async ({ id }) => {
  const other = await openSchool(system, crowded, pace);
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
