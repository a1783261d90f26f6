import type { RouteStep } from '@evolua/chat-core/domain/route-step';
import type { TraceSpan } from '@evolua/lab-contract/request-trace';
import type { HeardAnswer } from '../classroom/heard-answer.ts';
import { stepLabel } from './step-label.ts';

/** Where a step stands on a clock that begins with the first of them. */
type Placed = { readonly step: RouteStep; readonly startMs: number; readonly endMs: number };

const troubles = ['unavailable', 'shed', 'rejected', 'opened'];

/**
 * A waterfall from what every version tells: the steps of its route, each with what it took. Up to
 * the first token they come all at once and tell no time of day, so they are laid end to end, the
 * last one ending at the first token (or at the failure); what is left before them is the way in:
 * network, account, the question written down. Later ones are placed when they were heard.
 */
export function routeSpans(heard: Omit<HeardAnswer, 'version'>): readonly TraceSpan[] {
  const { route, firstTokenMs, totalMs, end } = heard;
  const beginsMs = firstTokenMs ?? totalMs;
  const isEarly = ({ heardMs }: { readonly heardMs: number }) => heardMs <= beginsMs;
  const early = laidEndToEnd(route.filter(isEarly).map(({ step }) => step));
  const tookMs = Math.max(0, ...early.map(({ endMs }) => endMs));
  const wayInMs = Math.max(0, beginsMs - tookMs);
  const within = (ms: number) => Math.min(totalMs, Math.max(0, ms));

  const spans: Omit<TraceSpan, 'id' | 'parentId'>[] = [
    {
      name: 'entrada: rede, conta, gravação',
      startMs: 0,
      endMs: wayInMs,
      failed: route.length === 0 && end.ended !== 'done',
      attributes: {},
    },
    ...[
      ...early.map(({ step, startMs, endMs }) => ({
        step,
        startMs: startMs + beginsMs - tookMs,
        endMs: endMs + beginsMs - tookMs,
      })),
      ...route
        .filter((each) => !isEarly(each))
        .map(({ step, heardMs }) => ({ step, startMs: heardMs - lengthOf(step), endMs: heardMs })),
    ].map(({ step, startMs, endMs }) => ({
      name: stepLabel(step),
      startMs: within(startMs),
      endMs: within(endMs),
      failed: isFailure(step),
      attributes: step,
    })),
  ];
  if (firstTokenMs !== undefined) {
    const failed = end.ended !== 'done';
    const name = 'primeiro token → fim';
    spans.push({ name, startMs: firstTokenMs, endMs: totalMs, failed, attributes: {} });
  }
  return spans.map((span, index) => ({ id: `${index}`, parentId: undefined, ...span }));
}

/** Of what goes on in a step itself; the others are moments, and their `ms` tells of others. */
function lengthOf({ kind, ms }: RouteStep): number {
  return ['cache', 'bulkhead', 'attempt', 'retry', 'degrade'].includes(kind) ? ms : 0;
}

/** One after the other, but for a hedge: there two attempts run at once, and the race tells when. */
function laidEndToEnd(steps: readonly RouteStep[]): readonly Placed[] {
  let nowMs = 0;
  /** Where the race between targets begins: `ms` of a hedge counts from there. */
  let raceMs = 0;
  let isRace = false;
  return steps.map((step, index) => {
    const race = steps.slice(index).find(({ kind }) => kind === 'hedge');
    if (step.kind === 'hedge') {
      isRace = true;
      nowMs = Math.max(nowMs, raceMs + step.ms);
      return { step, startMs: raceMs + step.ms, endMs: raceMs + step.ms };
    }
    // Who wins a race has begun when it says, whoever ran beside.
    if (isRace && step.kind === 'attempt' && step.outcome === 'ok' && race !== undefined) {
      nowMs = raceMs + race.ms;
      return { step, startMs: nowMs - step.ms, endMs: nowMs };
    }
    const startMs = nowMs;
    nowMs += lengthOf(step);
    if (step.kind === 'cache' || step.kind === 'bulkhead') raceMs = nowMs;
    return { step, startMs, endMs: nowMs };
  });
}

function isFailure(step: RouteStep): boolean {
  return step.kind === 'attempt' ? step.outcome !== 'ok' : troubles.includes(step.outcome);
}
