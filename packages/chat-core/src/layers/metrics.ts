import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { ChatRequest } from '../domain/chat-request.ts';
import { errorCodeOf } from '../domain/error-code-of.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import { stepCounters } from './parts/step-counters.ts';

/** Seconds; the buckets of OpenTelemetry's `gen_ai.client.operation.duration`. */
const BUCKETS = [
  0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92,
];

/**
 * Promise: what the metrics say is what the events said; nothing is measured twice.
 *
 * Stands outermost, so that an answer counts as its reader saw it, and so that every step of its
 * way passes here. No label names a person (Prometheus, "Metric and label naming").
 */
export const metrics = (registry: Registry): Layer => {
  const meters = createMeters(registry);
  return (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const startedAtMs = performance.now();
      const elapsedSeconds = () => (performance.now() - startedAtMs) / 1_000;
      const countStep = meters.stepsOfOne();
      let started = false;
      let outcome: string | undefined;
      meters.active.inc();
      try {
        for await (const event of inner.stream(request, signal)) {
          if (!started && isContent(event)) {
            started = true;
            meters.firstToken.observe(elapsedSeconds());
          }
          if (event.type === 'finish') outcome = event.degraded ? 'degraded' : 'ok';
          if (event.type === 'route') countStep(event.step);
          yield event;
        }
        outcome ??= 'truncated';
      } catch (error) {
        outcome = errorCodeOf(error);
        throw error;
      } finally {
        outcome ??= 'aborted';
        meters.active.dec();
        meters.answers.inc({ outcome });
        meters.duration.observe({ outcome }, elapsedSeconds());
        countCalls(meters, request);
      }
    },
  });
};

type Meters = ReturnType<typeof createMeters>;

const createMeters = (registry: Registry) => {
  const registers = [registry];
  const perCall = ['provider', 'model'] as const;
  return {
    stepsOfOne: stepCounters(registry),
    active: new Gauge({ name: 'evolua_active_answers', help: 'Answers being written.', registers }),
    answers: new Counter({
      name: 'evolua_answers_total',
      help: 'Questions by how they ended; all but ok and aborted are bad.',
      labelNames: ['outcome'],
      registers,
    }),
    duration: new Histogram({
      name: 'evolua_answer_duration_seconds',
      help: 'From the question to the end of its answer.',
      labelNames: ['outcome'],
      buckets: BUCKETS,
      registers,
    }),
    firstToken: new Histogram({
      name: 'evolua_first_token_seconds',
      help: 'From the question to the first piece of its answer.',
      buckets: BUCKETS,
      registers,
    }),
    calls: new Counter({
      name: 'evolua_provider_calls_total',
      help: 'Calls of a provider by how they ended.',
      labelNames: [...perCall, 'outcome'],
      registers,
    }),
    tokens: new Counter({
      name: 'evolua_tokens_total',
      help: 'Tokens paid for.',
      labelNames: [...perCall, 'direction'],
      registers,
    }),
    cost: new Counter({
      name: 'evolua_cost_usd_total',
      help: 'US dollars, by the price table.',
      labelNames: perCall,
      registers,
    }),
  };
};

const countCalls = (meters: Meters, { context }: ChatRequest) => {
  for (const { provider, model, outcome, usage, costUsd } of context.attempts.calls) {
    meters.calls.inc({ provider, model, outcome });
    meters.tokens.inc({ provider, model, direction: 'input' }, usage.inputTokens);
    meters.tokens.inc({ provider, model, direction: 'output' }, usage.outputTokens);
    meters.cost.inc({ provider, model }, costUsd ?? 0);
  }
};
