import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { HeardAnswer } from '../classroom/heard-answer.ts';
import { judge } from './judge.ts';
import { routeSpans } from './route-spans.ts';

const tracesMax = 200;

/** The last questions, whoever asked them. */
export function createTraces(): {
  readonly add: (heard: HeardAnswer) => void;
  /** Newest first. */
  readonly all: () => readonly RequestTrace[];
} {
  const kept: HeardAnswer[] = [];
  return {
    add: (heard) => {
      kept.unshift(heard);
      if (kept.length > tracesMax) kept.pop();
    },
    // Drawn when somebody looks.
    all: () => kept.map(traceOf),
  };
}

function traceOf(heard: HeardAnswer): RequestTrace {
  const { traceId: id, version, at, question, totalMs, firstTokenMs } = heard;
  const route = routeSpans(heard);
  const outcome = judge(heard);
  return { id, version, at, question, outcome, totalMs, firstTokenMs, route, spans: [] };
}
