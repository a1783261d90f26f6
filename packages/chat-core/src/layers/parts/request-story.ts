import { type Attributes, SpanKind } from '@opentelemetry/api';
import type { RouteStep } from '../../domain/route-step.ts';
import type { SpanStory } from './span-story.ts';

/**
 * One question as its reader lived it, in words of our own: the conventions have none yet for
 * retries, failover and caches (proposal semantic-conventions-genai 299). Every step of the route
 * is an event of the span. The request id is the `X-Request-Id` of the response, by which its
 * reader's trace is found; the reader is not named.
 */
export const requestStory: SpanStory = {
  begin: (_inner, { model, context }) => ({
    name: 'evolua.answer',
    kind: SpanKind.SERVER,
    attributes: {
      'evolua.request.id': context.requestId,
      'evolua.generation.id': context.generationId,
      'evolua.request.model': model,
    },
  }),
  firstChunk: 'evolua.time_to_first_chunk',
  hear: (span, event) => {
    if (event.type === 'route')
      span.addEvent(`evolua.${event.step.kind}`, attributesOf(event.step));
    if (event.type !== 'finish') return;
    const { provider, model, cached, degraded } = event;
    span.setAttributes({
      'evolua.provider': provider,
      'evolua.model': model,
      'evolua.cached': cached,
      'evolua.degraded': degraded,
    });
  },
  end: (_outcome, { context: { attempts } }) => ({
    'evolua.attempts': attempts.count,
    'evolua.cost_usd': attempts.calls.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0),
  }),
};

const attributesOf = (step: RouteStep): Attributes => {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(step)) {
    if (name !== 'kind' && value !== undefined) attributes[`evolua.${name}`] = value;
  }
  return attributes;
};
