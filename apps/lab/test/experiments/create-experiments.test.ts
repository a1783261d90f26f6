import type { RunView } from '@evolua/lab-contract/run-view';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { labRefusal } from '../../src/control/lab-refusal.ts';
import { goodDuring } from '../../src/experiments/checks/good-during.ts';
import { ownCount } from '../../src/experiments/checks/own-count.ts';
import type { Experiment } from '../../src/experiments/experiment.ts';
import { lessons } from '../../src/experiments/lessons.ts';
import { standInSchool } from './stand-in-school.ts';

const [first] = lessons as readonly [Experiment, ...Experiment[]];
const good = { outcome: 'good' } as const;
const bad = { outcome: 'bad', status: 503 } as const;
const nothingLeft = {
  holds: 0,
  settings: { on: false, perSecond: 3 },
  listeners: 0,
  active: 0,
};

/** V1 fails, V2 does not: as the first lesson has it, without its providers. */
const lesson: Experiment = {
  ...first,
  checks: {
    ...first.checks,
    v1: [goodDuring({ atMost: 0.1 })],
    v2: [goodDuring({ atLeast: 0.9 })],
  },
};
const { id } = lesson;
const asking: Experiment = {
  ...first,
  id: 'perguntas',
  deed: { kind: 'questions', text: 'O que é um teste?', count: 2, order: 'one-by-one' },
  checks: {
    v1: [ownCount('Pagas', ({ isPaid }) => isPaid, { atMost: 1 })],
    v2: [ownCount('Do cache', ({ isCached }) => isCached, { atLeast: 2 })],
    v3: [],
    v4: [],
  },
};

const open = () => standInSchool([lesson, asking]);
type Stage = ReturnType<typeof open>;

/** Lets everything that waits for nothing happen. */
const settle = () => vi.advanceTimersByTimeAsync(1);

const begun = async ({ school }: Stage): Promise<void> => void school.start(id);
/** From the start to the middle of the fault. */
const broken = async ({ school, threeOf }: Stage): Promise<void> => {
  school.start(id);
  await settle();
  threeOf(good);
  await settle();
};
const repaired = async (stage: Stage): Promise<void> => {
  await broken(stage);
  stage.threeOf(bad, ['v1']);
  stage.threeOf(good, ['v2']);
  await settle();
};
const ended = async ({ school }: Stage): Promise<RunView | undefined> => {
  await settle();
  return school.run();
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an experiment', () => {
  it('waits for calm, breaks, watches, repairs, waits for calm again and judges', async () => {
    const stage = open();
    const told: string[] = [];
    stage.school.onChange(() => {
      const { phase, step } = stage.school.run() as RunView;
      told.push(`${phase} ${step}`);
    });
    await repaired(stage);
    expect(stage.done).toEqual(['inject provedor-fora', 'repair provedor-fora']);
    expect(stage.school.run()?.verdicts).toEqual({});
    stage.threeOf(good);
    const run = await ended(stage);
    expect(told).toEqual(['before 0', 'during 1', 'during 2', 'after 3', 'done 3']);
    expect(run?.verdicts).toMatchObject({ v1: { held: true }, v2: { held: true } });
    expect(run?.verdicts.v1?.expectations).toEqual([
      {
        sentence: 'Respostas boas durante a falha: 0\u00a0% (esperado: no máximo 10\u00a0%)',
        held: true,
      },
      expect.objectContaining({ held: true }),
    ]);
    expect(stage.school.list().find((each) => each.id === id)?.lastRun).toBe(run);
    expect(stage.left()).toEqual(nothingLeft);
  });

  it('says of a version that does otherwise that its expectation was not met', async () => {
    const stage = open();
    await broken(stage);
    stage.threeOf(good);
    await settle();
    stage.threeOf(good);
    const run = await ended(stage);
    expect(run?.phase).toBe('done');
    expect(run?.verdicts).toMatchObject({ v1: { held: false }, v2: { held: true } });
  });

  it('asks at a pace of its own and gives the usual one back', async () => {
    const stage = open();
    await broken(stage);
    expect(stage.left()).toMatchObject({ holds: 1, settings: { perSecond: 7 } });
    await stage.school.abort();
    expect(stage.left()).toEqual(nothingLeft);
  });

  it('is not played where something is wrong already, and says with whom', async () => {
    const stage = open();
    stage.school.start(id);
    stage.threeOf(good, ['v1']);
    stage.threeOf(bad, ['v2']);
    await vi.advanceTimersByTimeAsync(1_000);
    const run = stage.school.run();
    expect(run).toMatchObject({ phase: 'failed', problem: expect.stringContaining('V2 (0 de 3') });
    expect(run?.problem).not.toContain('V1');
    expect(stage.done).toEqual([]);
    expect(stage.left()).toEqual(nothingLeft);
  });

  it('waits for those who still avoid the provider that is to fail', async () => {
    const stage = open();
    stage.school.start(id);
    stage.threeOf({ ...good, provider: 'anthropic' }, ['v2']);
    stage.threeOf(good, ['v1']);
    await settle();
    expect(stage.done).toEqual([]);
    stage.threeOf(good, ['v2']);
    await settle();
    expect(stage.done).toEqual(['inject provedor-fora']);
    await stage.school.abort();
  });

  it('proves nothing by a fault that has met nothing, and repairs it', async () => {
    const stage = open();
    stage.how.struck = 0;
    await repaired(stage);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stage.school.run()).toMatchObject({ phase: 'failed' });
    expect(stage.school.run()?.problem).toContain('não atingiu nada');
    expect(stage.left()).toEqual(nothingLeft);
  });

  it('waits no longer than the limit for a version that dies for good', async () => {
    const stage = open();
    await repaired(stage);
    stage.threeOf(good, ['v2']);
    stage.threeOf(bad, ['v1']);
    await vi.advanceTimersByTimeAsync(1_000);
    const run = stage.school.run();
    expect(run).toMatchObject({ phase: 'done', verdicts: { v1: { held: false } } });
    expect(run?.verdicts.v1?.expectations.at(-1)?.sentence).toContain('nunca');
    expect(run?.verdicts.v2?.held).toBe(true);
  });

  it('that does not answer at all holds nothing up, and has not held', async () => {
    const stage = open();
    await broken(stage);
    await vi.advanceTimersByTimeAsync(2_100);
    const run = stage.school.run();
    expect(run).toMatchObject({ phase: 'done', verdicts: { v1: { held: false } } });
    expect(run?.verdicts.v1?.expectations[0]?.sentence).toContain('nada medido');
  });

  it('stops when somebody else repairs in the middle of it', async () => {
    const stage = open();
    await broken(stage);
    stage.breakSomethingElse('outra');
    stage.threeOf(bad, ['v1']);
    const run = await ended(stage);
    expect(run).toMatchObject({ phase: 'failed' });
    expect(run?.problem).toContain('reparada antes da hora');
  });

  describe('whose repair fails', () => {
    const failing = async () => {
      const stage = open();
      stage.how.repair = async () => {
        throw labRefusal(503, 'x', { title: 'Não deu', detail: 'O Postgres não volta.' });
      };
      await repaired(stage);
      return stage;
    };

    it('waits for the desk, which tries again', async () => {
      const stage = await failing();
      expect(stage.school.run()?.phase).toBe('during');
      stage.repairLater();
      await settle();
      stage.threeOf(good);
      expect(await ended(stage)).toMatchObject({ phase: 'done', verdicts: { v1: { held: true } } });
      expect(stage.left()).toEqual(nothingLeft);
    });

    it('says so after a while', async () => {
      const stage = await failing();
      await vi.advanceTimersByTimeAsync(1_000);
      const problem = 'O Postgres não volta.';
      expect(stage.school.run()).toMatchObject({ phase: 'failed', problem });
      expect(stage.left()).toMatchObject({ holds: 0, listeners: 0 });
    });
  });

  it('does not judge by an answer that has seen both sides of a repair', async () => {
    const stage = open();
    await repaired(stage);
    stage.answer('v1', { ...good, at: Date.now() - 1, totalMs: 1 });
    stage.threeOf(good);
    const run = await ended(stage);
    expect(run?.verdicts.v1?.expectations[0]?.sentence).toContain(': 0\u00a0%');
  });

  it('tells nothing internal of a defect', async () => {
    const stage = open();
    stage.how.inject = async () => {
      throw new TypeError('x is not a function');
    };
    await broken(stage);
    const run = await ended(stage);
    expect(run).toMatchObject({ phase: 'failed' });
    expect(run?.problem).not.toContain('function');
    expect(stage.left()).toEqual(nothingLeft);
  });

  it('may break nothing and only ask', async () => {
    const stage = open();
    stage.school.start(asking.id);
    stage.threeOf(good);
    const run = await ended(stage);
    expect(run).toMatchObject({ phase: 'done', step: 2 });
    expect(run?.verdicts).toMatchObject({ v1: { held: true }, v2: { held: false } });
    expect(stage.done).toEqual([]);
  });
});

describe('abort', () => {
  it.each([
    ['before', begun, 0],
    ['during', broken, 1],
    ['after', repaired, 1],
  ] as const)('in the phase "%s" leaves nothing broken', async (phase, until, repairs) => {
    const stage = open();
    await until(stage);
    expect(stage.school.run()?.phase).toBe(phase);
    await stage.school.abort();
    expect(stage.school.run()).toMatchObject({ phase: 'aborted', endedAt: Date.now() });
    expect(stage.done.filter((what) => what.startsWith('repair'))).toHaveLength(repairs);
    expect(stage.left()).toEqual(nothingLeft);
  });

  it('in the middle of an injection waits for it and repairs', async () => {
    const stage = open();
    let injected = () => {};
    stage.how.inject = () => new Promise<void>((resolve) => (injected = resolve));
    await broken(stage);
    const aborted = stage.school.abort();
    injected();
    await aborted;
    expect(stage.done).toEqual(['inject provedor-fora', 'repair provedor-fora']);
    expect(stage.school.run()?.phase).toBe('aborted');
  });

  it('does nothing when nothing runs', async () => {
    const { school } = open();
    await school.abort();
    expect(school.run()).toBeUndefined();
  });
});

describe('refused', () => {
  it('an experiment that is not known', () => {
    expect(() => open().school.start('outro')).toThrow(expect.objectContaining({ status: 404 }));
  });

  it('a second one at the same time, by the name of the first', async () => {
    const { school } = open();
    school.start(id);
    expect(() => school.start(asking.id)).toThrow(
      expect.objectContaining({ status: 409, detail: expect.stringContaining(lesson.title) }),
    );
    await school.abort();
  });

  it('one with a fault on, by its name', () => {
    const { school, breakSomethingElse } = open();
    breakSomethingElse('Redis fora do ar');
    expect(() => school.start(id)).toThrow(
      expect.objectContaining({ status: 409, detail: expect.stringContaining('Redis fora do ar') }),
    );
  });

  it('what comes between two of a claim, until it is given back', async () => {
    const { school } = open();
    const claim = school.claim();
    expect(() => school.start(id)).toThrow(expect.objectContaining({ code: 'game_day_running' }));
    expect(() => school.claim()).toThrow(expect.objectContaining({ status: 409 }));
    const played = claim.play(id, ['v2']);
    await school.abort();
    expect((await played).phase).toBe('aborted');
    claim.release();
    expect(school.start(id).phase).toBe('before');
    expect(() => school.claim()).toThrow(expect.objectContaining({ code: 'experiment_running' }));
    await school.abort();
  });
});
