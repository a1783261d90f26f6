import type { RunView } from '@evolua/lab-contract/run-view';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { labSystem } from '../../../../tests/lab-system.ts';
import { quickPace } from '../../../../tests/quick-pace.ts';
import { goodDuring } from '../../src/experiments/checks/good-during.ts';
import type { Experiment } from '../../src/experiments/experiment.ts';
import { lessons } from '../../src/experiments/lessons.ts';
import { allFaults } from '../../src/faults/all-faults.ts';
import { createSimulatorAdmin } from '../../src/simulator/simulator-admin.ts';
import { openSchool } from './open-school.ts';

/** Ten times as many are enough for four versions on two cores. */
const slowPace = { ...quickPace, perSecond: 1 };
/** While its stores are far away, a version's first questions open connections: they are not its median. */
const longPace = { ...quickPace, probesDuring: 2 * quickPace.probesDuring };
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
const farAway = others.filter(({ id }) => id === 'bancos-longe');
const usual = others.filter((lesson) => ![...crowded, ...farAway].includes(lesson));

const ofProviders = allFaults.filter(({ group }) => group === 'providers').map(({ id }) => id);
const needsProviders = ({ deed }: Experiment) =>
  deed.kind === 'fault' && ofProviders.includes(deed.id);
/** One about providers waits until nobody avoids any: in between the others are played. */
const inTurns = usual
  .filter((lesson) => !needsProviders(lesson))
  .flatMap((lesson, index) => [lesson, ...usual.filter(needsProviders).slice(index, index + 1)]);

let school: Awaited<ReturnType<typeof openSchool>>;
let system: Awaited<ReturnType<typeof labSystem>>;
let simulator: ReturnType<typeof createSimulatorAdmin>;

beforeAll(async () => {
  system = await labSystem();
  simulator = createSimulatorAdmin(system.urls.simulator ?? '');
  school = await openSchool(system, [contradictory, ...usual], quickPace);
});
afterAll(async () => {
  await school?.close();
  await simulator?.reset();
});

/** A machine that is busy with something else may have held up a clock; twice is no chance. */
const twice = { retry: 1 };

it(`${first.id}: what is said of each version is so, and its opposite is not`, twice, async () => {
  await simulator.pace(tokenGapMs);
  const opposite = 'v1: Respostas boas durante a falha: 0\u00a0% (esperado: no mínimo 95\u00a0%)';
  expect(told(await school.play(first.id))).toEqual({ ...asExpected, notHeld: [opposite] });
});

it.each(inTurns)('$id: what is said of each version is so', twice, async ({ id, deed }) => {
  const isCrowd = deed.kind === 'questions' && deed.order === 'at-once';
  await simulator.pace(isCrowd ? longTokenGapMs : tokenGapMs);
  expectAsSaid(await school.play(id));
});

const otherwise = [
  ...farAway.map((lesson) => ({ ...lesson, pace: longPace })),
  ...crowded.map((lesson) => ({ ...lesson, pace: slowPace })),
];

it.each(otherwise)(
  '$id: what is said of each version is so',
  twice,
  async ({ pace, ...lesson }) => {
    const other = await openSchool(system, [lesson], pace);
    try {
      expectAsSaid(await other.play(lesson.id));
    } finally {
      await other.close();
    }
  },
);

const asExpected = {
  phase: 'done',
  problem: undefined,
  judged: ['v1', 'v2', 'v3', 'v4'],
  notHeld: [],
};

/** What did not hold is the failure's message: the rest of it is cut where there is no room. */
const expectAsSaid = (run: RunView) =>
  expect(told(run), told(run).notHeld.join('; ')).toEqual(asExpected);

const told = ({ phase, problem, verdicts }: RunView) => ({
  phase,
  problem,
  judged: Object.keys(verdicts),
  notHeld: Object.entries(verdicts).flatMap(([version, { expectations }]) =>
    expectations.filter(({ held }) => !held).map(({ sentence }) => `${version}: ${sentence}`),
  ),
});
