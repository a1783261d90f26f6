import type { Second } from '@evolua/lab-contract/second';
import type { TrafficSettings } from '@evolua/lab-contract/traffic-settings';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Classroom } from '../classroom/classroom.ts';
import { createListeners } from '../create-listeners.ts';
import { createProbe } from './create-probe.ts';
import { createQuestions } from './create-questions.ts';
import { createTraces } from './create-traces.ts';
import { createWindow } from './create-window.ts';
import type { ProbeAnswer } from './probe-answer.ts';
import { probeAnswerOf } from './probe-answer-of.ts';
import type { Traffic } from './traffic.ts';

const windowSeconds = 180;
const surgeMax = 100;
const tickMs = 1_000;
/** A page that is loaded anew has not left. */
const farewellMs = 10_000;

/** The traffic to versions that run; nothing is asked before somebody looks. */
export function createTraffic(options: {
  readonly classroom: Classroom;
  readonly versions: readonly { readonly id: VersionId; readonly promisedAvailability: number }[];
  /** To each version, until somebody chooses another pace; absent: 5. */
  readonly perSecond?: number;
}): Traffic {
  const { classroom, versions } = options;
  let settings: TrafficSettings = { on: true, perSecond: options.perSecond ?? 5 };
  let viewers = 0;
  let farewell: NodeJS.Timeout | undefined;
  const holds = new Set<object>();
  const surges = new Set<{ readonly factor: number; readonly versions: readonly VersionId[] }>();
  /** For how many questions per second there are accounts. */
  const prepared = new Map<VersionId, number>();
  let isRunning = false;
  let isClosed = false;
  let ticking: NodeJS.Timeout | undefined;

  const window = createWindow({ length: windowSeconds });
  const traces = createTraces();
  const ticks = createListeners<[changed: readonly Second[]]>();
  const answers = createListeners<[answer: ProbeAnswer]>();
  const settle = (answer: ProbeAnswer) => {
    if (answer.kind !== 'asked') window.answered(answer);
    answers.tell(answer);
  };
  const forgetHeard = classroom.onHeard((heard) => {
    traces.add(heard);
    settle(probeAnswerOf(heard));
  });

  const perSecond = (version: VersionId) => {
    const factors = [...surges].filter((surge) => surge.versions.includes(version));
    const factor = Math.max(1, ...factors.map((surge) => surge.factor));
    const usual = Math.min(settings.perSecond, prepared.get(version) ?? 1);
    return Math.min(surgeMax, usual * factor);
  };
  const questions = createQuestions();
  const probes = versions.map(({ id: version }, index) => ({
    version,
    ...createProbe({
      version,
      offset: index / versions.length,
      classroom,
      questions,
      perSecond: () => perSecond(version),
      onAsked: window.asked,
      onNotAsked: settle,
    }),
  }));

  const tick = () => {
    ticks.tell(window.changed());
    if (isRunning || probes.some((probe) => probe.underWay() > 0)) return;
    clearInterval(ticking);
    ticking = undefined;
  };
  const start = () => {
    isRunning = true;
    ticking ??= setInterval(tick, tickMs).unref();
    const { perSecond: wanted } = settings;
    // As many accounts as it takes without a surge: what comes on top meets the limits.
    const ready = probes.map(async ({ version }) => {
      await classroom.prepare(version, wanted);
      prepared.set(version, wanted);
    });
    // All at once: the sign-ups of one, a password each, would make another's first answers late.
    void Promise.all(ready).then(() => {
      for (const probe of probes) if (isRunning) probe.start();
    });
  };
  const stop = () => {
    isRunning = false;
    for (const probe of probes) probe.stop();
  };
  const startOrStop = () => {
    if (isClosed) return;
    const isWatched = viewers > 0 || farewell !== undefined;
    const isWanted = holds.size > 0 || surges.size > 0 || (settings.on && isWatched);
    if (isWanted && !isRunning) start();
    if (!isWanted && isRunning) stop();
  };
  /** For as long as it is in the set. */
  const during = <Reason>(reasons: Set<Reason>, reason: Reason) => {
    reasons.add(reason);
    startOrStop();
    return () => {
      reasons.delete(reason);
      startOrStop();
    };
  };

  return {
    settings: () => settings,
    set: (wanted) => {
      settings = { on: wanted.on, perSecond: wanted.perSecond };
      if (isRunning) start();
      startOrStop();
    },
    surge: (factor, struck) => during(surges, { factor, versions: struck }),
    hold: () => during(holds, {}),
    watched: (count) => {
      clearTimeout(farewell);
      farewell = undefined;
      if (count === 0 && viewers > 0) {
        farewell = setTimeout(() => {
          farewell = undefined;
          startOrStop();
        }, farewellMs).unref();
      }
      viewers = count;
      startOrStop();
    },
    seconds: window.seconds,
    figures: () =>
      Object.fromEntries(
        versions.map(({ id, promisedAvailability }) => [
          id,
          window.figures(id, promisedAvailability),
        ]),
      ),
    traces: traces.all,
    onTick: ticks.add,
    onAnswer: answers.add,
    close: async () => {
      forgetHeard();
      clearTimeout(farewell);
      clearInterval(ticking);
      isClosed = true;
      isRunning = false;
      for (const probe of probes) probe.leave();
    },
  };
}
