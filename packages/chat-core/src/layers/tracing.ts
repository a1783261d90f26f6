import { type Span, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatErrorCode } from '../domain/chat-error-code.ts';
import { errorCodeOf } from '../domain/error-code-of.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import { attemptStory } from './parts/attempt-story.ts';
import { requestStory } from './parts/request-story.ts';
import { traceparent } from './parts/traceparent.ts';

type TracingOptions = {
  /** `request` stands outermost; `attempt` around the ledger, once for every call of a provider. */
  readonly span: 'request' | 'attempt';
};

const STORIES = { request: requestStory, attempt: attemptStory };

/**
 * Promise: every answer leaves one span, and every call of a provider one beneath it, whoever
 * leaves or fails when; what was asked and answered is in none of them.
 *
 * The parent travels in the request (W3C Trace Context), not in an AsyncLocalStorage: a generator
 * that is resumed by its reader runs in the reader's context. An abort is nobody's error.
 */
export const tracing =
  (tracer: Tracer, { span: kind }: TracingOptions): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const story = STORIES[kind];
      const { name, ...options } = story.begin(inner, request);
      const above = request.context.traceparent;
      const span = tracer.startSpan(name, options, traceparent.read(above));
      const context = { ...request.context, traceparent: traceparent.write(span) ?? above };
      const traced = { ...request, context };
      if (!span.isRecording()) {
        yield* inner.stream(traced, signal);
        return;
      }
      const startedAtMs = performance.now();
      let started = false;
      let outcome: 'ok' | 'degraded' | ChatErrorCode | undefined;
      try {
        for await (const event of inner.stream(traced, signal)) {
          if (!isContent(event)) story.hear(span, event);
          else if (!started) {
            started = true;
            span.setAttribute(story.firstChunk, (performance.now() - startedAtMs) / 1_000);
          }
          if (event.type === 'finish') outcome = event.degraded ? 'degraded' : 'ok';
          yield event;
        }
        outcome ??= 'truncated';
      } catch (error) {
        outcome = errorCodeOf(reasonOf(signal) ?? error);
        throw error;
      } finally {
        span.setAttributes(story.end(outcome ?? 'aborted', request));
        end(span, outcome ?? 'aborted');
      }
    },
  });

/** Why a layer above gave the call up; beneath it, all that is known is that it was aborted. */
const reasonOf = ({ aborted, reason }: AbortSignal) =>
  aborted && reason instanceof ChatError ? reason : undefined;

const end = (span: Span, outcome: string) => {
  span.setAttribute('evolua.outcome', outcome);
  if (!['ok', 'degraded', 'aborted'].includes(outcome)) {
    span.setAttribute('error.type', outcome).setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
};
