import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { HeardAnswer } from '../classroom/heard-answer.ts';
import { judge } from './judge.ts';
import { routeSpans } from './route-spans.ts';

const askedMax = 40;
const trafficMax = 160;

/** The last questions: somebody's own are not pushed out by the traffic. */
export function createTraces(): {
  readonly add: (heard: HeardAnswer) => void;
  /** Newest first. */
  readonly all: () => readonly RequestTrace[];
} {
  const asked: HeardAnswer[] = [];
  const traffic: HeardAnswer[] = [];
  return {
    add: (heard) => {
      const [kept, max] = heard.kind === 'asked' ? [asked, askedMax] : [traffic, trafficMax];
      kept.unshift(heard);
      if (kept.length > max) kept.pop();
    },
    // Drawn when somebody looks.
    all: () => [...asked, ...traffic].sort((one, other) => other.at - one.at).map(traceOf),
  };
}

function traceOf(heard: HeardAnswer): RequestTrace {
  const { traceId: id, version, at, question, kind, totalMs, firstTokenMs } = heard;
  return {
    id,
    version,
    at,
    question,
    asked: kind === 'asked',
    outcome: judge(heard),
    totalMs,
    firstTokenMs,
    route: routeSpans(heard),
    spans: [],
  };
}
