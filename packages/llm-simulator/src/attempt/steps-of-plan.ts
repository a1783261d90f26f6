import type { Random } from '../random/random.ts';
import type { AttemptFacts, Plan } from './plan.ts';
import type { Step } from './step.ts';
import { wholeAnswer } from './whole-answer.ts';

/**
 * The steps of a plan, faults included. Lazy: a step is made when the one before it is done, so an
 * endless answer costs nothing and a client that leaves stops the production.
 */
export function stepsOfPlan(plan: Plan, attempt: AttemptFacts): Iterable<Step> {
  return plan.stepChanges.reduce<Iterable<Step>>(
    (steps, change) => change(steps),
    plain(plan, attempt),
  );
}

function* plain(plan: Plan, attempt: AttemptFacts): Generator<Step> {
  if (plan.beforeHeadMs > 0) yield { do: 'wait', ms: plan.beforeHeadMs };
  if (plan.reply !== undefined) {
    const { status, headers, body } = plan.reply;
    yield* wholeAnswer(status, { ...headOf(plan, attempt), ...headers }, body, 0);
    return;
  }
  yield* attempt.exchange.call.stream ? streamed(plan, attempt) : unstreamed(plan, attempt);
}

function* streamed(plan: Plan, attempt: AttemptFacts): Generator<Step> {
  const { exchange, random } = attempt;
  const { pace } = plan;
  const headers = { 'content-type': exchange.wire.contentType, ...headOf(plan, attempt) };
  yield { do: 'head', status: 200, headers };
  yield {
    do: 'wait',
    ms: jittered(pace.timeToFirstTokenMs, pace.timeToFirstTokenJitterMs, random),
  };
  let first = true;
  for (const frame of exchange.frames(plan.answer, identityOf(attempt))) {
    if (frame.tokens > 0 && !first) {
      yield { do: 'wait', ms: jittered(pace.tokenGapMs, pace.tokenGapJitterMs, random) };
    }
    if (frame.tokens > 0) first = false;
    yield { do: 'write', frame };
  }
  yield { do: 'end' };
}

function* unstreamed(plan: Plan, attempt: AttemptFacts): Generator<Step> {
  const { dialect, exchange, random } = attempt;
  const { pace } = plan;
  const tokens = [...plan.answer.pieces].length;
  const firstMs = jittered(pace.timeToFirstTokenMs, pace.timeToFirstTokenJitterMs, random);
  yield { do: 'wait', ms: firstMs + pace.tokenGapMs * Math.max(0, tokens - 1) };
  const body = exchange.body(plan.answer, identityOf(attempt));
  const headers = { 'content-type': dialect.bodyContentType, ...headOf(plan, attempt) };
  yield* wholeAnswer(200, headers, body, tokens);
}

function headOf({ rate }: Plan, { dialect, requestId, acceptedAtMs, now }: AttemptFacts) {
  const nowMs = now();
  return dialect.headers({ requestId, processingMs: nowMs - acceptedAtMs, rate, nowMs });
}

function identityOf({ model, acceptedAtMs, random }: AttemptFacts) {
  return { model, createdSeconds: Math.floor(acceptedAtMs / 1_000), random };
}

function jittered(meanMs: number, jitterMs: number, random: Random): number {
  return jitterMs === 0 ? meanMs : Math.max(0, meanMs + (2 * random() - 1) * jitterMs);
}
