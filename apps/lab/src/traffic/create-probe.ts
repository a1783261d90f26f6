import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Classroom } from '../classroom/classroom.ts';
import { createPacer } from './create-pacer.ts';
import type { Questions } from './create-questions.ts';
import type { ProbeAnswer } from './probe-answer.ts';

/** The traffic to one version. */
export type Probe = {
  readonly start: () => void;
  readonly stop: () => void;
  /** Answers under way. */
  readonly underWay: () => number;
  /** Stops, and leaves them. */
  readonly leave: () => void;
};

/** Of six questions the last is one of those that repeat. */
const uniquesPerRepeat = 5;
/** After that an answer is bad, whatever comes of it. */
const patienceMs = 20_000;
const underWayMax = 1_000;

/**
 * Asks a version `perSecond` unique questions, and for each five of them one that repeats. A
 * question that finds too many answers under way (20 s of them) is not asked but bad at once:
 * nothing waits here.
 */
export function createProbe(options: {
  readonly version: VersionId;
  readonly offset: number;
  readonly classroom: Classroom;
  readonly questions: Questions;
  readonly perSecond: () => number;
  readonly onAsked: (question: Pick<ProbeAnswer, 'version' | 'at' | 'kind'>) => void;
  readonly onNotAsked: (answer: ProbeAnswer) => void;
}): Probe {
  const { version, offset, classroom, questions, perSecond, onAsked, onNotAsked } = options;
  const underWay = new Set<AbortController>();
  let asked = 0;

  const ask = () => {
    asked += 1;
    const kind = asked % (uniquesPerRepeat + 1) === 0 ? 'repeated' : 'unique';
    const text = questions[kind]();
    const at = Date.now();
    onAsked({ version, at, kind });
    const room = Math.min(underWayMax, (perSecond() * patienceMs) / 1_000);
    if (underWay.size >= room) return onNotAsked(notAsked({ version, at, question: text, kind }));
    const leaving = new AbortController();
    const timer = setTimeout(() => leaving.abort(), patienceMs).unref();
    underWay.add(leaving);
    const how = { signal: leaving.signal, onEvent: () => {}, kind, at } as const;
    void classroom.ask(version, { text }, how).finally(() => {
      clearTimeout(timer);
      underWay.delete(leaving);
    });
  };
  const withRepeats = () => perSecond() * (1 + 1 / uniquesPerRepeat);
  const pacer = createPacer({ perSecond: withRepeats, offset, ask });
  return {
    start: pacer.start,
    stop: pacer.stop,
    underWay: () => underWay.size,
    leave: () => {
      pacer.stop();
      for (const each of underWay) each.abort();
    },
  };
}

function notAsked(asked: Pick<ProbeAnswer, 'version' | 'at' | 'question' | 'kind'>): ProbeAnswer {
  return {
    ...asked,
    outcome: 'bad',
    firstTokenMs: undefined,
    totalMs: 0,
    status: 0,
    route: [],
    provider: undefined,
    cached: false,
    degraded: false,
    costUsd: undefined,
    servedBy: undefined,
  };
}
