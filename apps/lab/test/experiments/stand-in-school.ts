import type { ActiveFault } from '@evolua/lab-contract/active-fault';
import type { FaultOrder } from '@evolua/lab-contract/fault-order';
import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { createExperiments } from '../../src/experiments/create-experiments.ts';
import type { Experiment } from '../../src/experiments/experiment.ts';
import { allFaults } from '../../src/faults/all-faults.ts';
import type { ProbeAnswer } from '../../src/traffic/probe-answer.ts';

type Answered = Partial<ProbeAnswer> & { readonly outcome: RequestTrace['outcome'] };

const versions = [
  { id: 'v1', providers: ['openai'] },
  { id: 'v2', providers: ['openai', 'anthropic'] },
] as const;
const all = versions.map(({ id }) => id);

/**
 * A laboratory without a system: it answers what the test says, and notes what is done to it. Two
 * versions run; three answers are enough at every stage.
 */
export function standInSchool(experiments: readonly Experiment[]) {
  const listeners = new Set<(answer: ProbeAnswer) => void>();
  const deskListeners = new Set<() => void>();
  const done: string[] = [];
  const how = { repair: async () => {}, inject: async () => {}, struck: 1, own: 0 };
  let active: readonly ActiveFault[] = [];
  let settings = { on: false, perSecond: 3 };
  let holds = 0;
  const answer = (version: VersionId, answered: Answered) => {
    const whole: ProbeAnswer = {
      version,
      at: Date.now(),
      firstTokenMs: 0,
      totalMs: 0,
      status: 200,
      route: [],
      provider: 'openai',
      cached: false,
      degraded: false,
      costUsd: 0.001,
      servedBy: undefined,
      question: 'O que é um teste?',
      kind: 'unique',
      ...answered,
    };
    for (const listener of listeners) listener(whole);
  };
  const school = createExperiments({
    experiments,
    versions,
    pace: { probesBefore: 3, probesDuring: 3, probesAfter: 3, perSecond: 7 },
    limits: { beforeMs: 1_000, duringMs: 1_000, afterMs: 1_000 },
    desk: {
      catalogue: allFaults,
      active: () => active.map((fault) => ({ ...fault, struck: how.struck })),
      inject: async (id: string, { durationMs = 0, versions: aimedAt = [] }: FaultOrder) => {
        done.push(`inject ${id}`);
        await how.inject();
        const startedAt = Date.now();
        const times = { startedAt, endsAt: startedAt + durationMs, intensity: undefined };
        const fault = {
          id,
          title: id,
          versions: aimedAt,
          ...times,
          state: 'on',
          struck: 1,
        } as const;
        active = [fault];
        return fault;
      },
      repair: async (id) => {
        done.push(`repair ${id}`);
        await how.repair();
        active = [];
      },
      onChange: (listener) => {
        deskListeners.add(listener);
        return () => deskListeners.delete(listener);
      },
    },
    traffic: {
      settings: () => settings,
      set: (wanted) => {
        settings = wanted;
      },
      hold: () => {
        holds += 1;
        return () => {
          holds -= 1;
        };
      },
      onAnswer: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    classroom: {
      ask: async (_version, _question, { onEvent }) => {
        how.own += 1;
        const isFirst = how.own <= versions.length;
        const data = { cached: !isFirst, costUsd: isFirst ? 0.001 : 0 };
        onEvent({ event: 'done', id: undefined, data });
        return { status: 200, ended: 'done' };
      },
    },
  });
  return {
    school,
    how,
    /** What was done to the desk, in its order. */
    done,
    answer,
    /** Three answers of each version, or of these, a millisecond apart. */
    threeOf: (answered: Answered, some: readonly VersionId[] = all) => {
      for (const version of some) for (const _of of [1, 2, 3]) answer(version, answered);
    },
    repairLater: () => {
      active = [];
      for (const listener of deskListeners) listener();
    },
    breakSomethingElse: (title: string) => {
      const times = { startedAt: 0, endsAt: 1, intensity: undefined, struck: 0 };
      active = [{ id: 'outra', title, versions: [], state: 'on', ...times }];
    },
    /** Nothing of a run may be left: held traffic, a changed pace, a listener. */
    left: () => ({
      holds,
      settings,
      listeners: listeners.size + deskListeners.size,
      active: active.length,
    }),
  };
}
