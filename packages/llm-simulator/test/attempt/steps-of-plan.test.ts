import { describe, expect, it } from 'vitest';
import type { AttemptFacts, Plan } from '../../src/attempt/plan.ts';
import { realisticPace } from '../../src/attempt/realistic-pace.ts';
import { stepsOfPlan } from '../../src/attempt/steps-of-plan.ts';
import type { ChatCall } from '../../src/chat/chat-call.ts';
import { composeAnswer } from '../../src/chat/compose-answer.ts';
import type { Exchange } from '../../src/dialects/exchange.ts';
import { openai } from '../../src/dialects/openai/openai.ts';
import { seededRandom } from '../../src/random/seeded-random.ts';

function waitsOf(stream: boolean, pace: Plan['pace'], random = () => 0.5): number[] {
  const request = { model: 'm', stream, messages: [{ role: 'user', content: 'oi' }] };
  const exchange = openai.readChat({
    route: { to: 'chat' },
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  }) as Exchange;
  const facts: AttemptFacts = {
    dialect: openai,
    exchange,
    model: 'm',
    requestId: 'req_1',
    acceptedAtMs: 0,
    promptTokens: 1,
    random,
    now: () => 0,
    refusal: (error) => openai.errorAnswer(error, { model: 'm', nowMs: 0, requestId: 'r' }),
    errorFrame: (error) =>
      exchange.wire.error(error, { model: 'm', nowMs: 0, requestId: 'r' }, true),
  };
  const plan: Plan = {
    pace,
    answer: composeAnswer(exchange.call satisfies ChatCall, 'um dois três quatro'),
    reply: undefined,
    rate: undefined,
    beforeHeadMs: 0,
    stepChanges: [],
  };
  return [...stepsOfPlan(plan, facts)].flatMap((step) => (step.do === 'wait' ? [step.ms] : []));
}

describe('the pace of an answer', () => {
  it('waits for the first token, then between tokens', () => {
    expect(waitsOf(true, realisticPace)).toEqual([250, 20, 20, 20]);
  });

  it('waits once, for as long, when the answer comes in one piece', () => {
    expect(waitsOf(false, realisticPace)).toEqual([310]);
  });

  it('jitter stays within its bounds and comes from the seed', () => {
    const waits = waitsOf(true, realisticPace, seededRandom(1));
    const [first = 0, ...gaps] = waits;
    expect(waitsOf(true, realisticPace, seededRandom(1))).toEqual(waits);
    expect(Math.abs(first - 250)).toBeLessThanOrEqual(100);
    for (const gap of gaps) expect(Math.abs(gap - 20)).toBeLessThanOrEqual(10);
    expect(new Set(gaps).size).toBe(3);
  });
});
