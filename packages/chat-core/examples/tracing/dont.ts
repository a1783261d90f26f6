import type { Layer } from '@evolua/chat-core/domain/layer';
import type { Tracer } from '@opentelemetry/api';

export const build =
  (tracer: Tracer): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const span = tracer.startSpan('answer');
      for await (const event of inner.stream(request, signal)) yield event;
      span.end();
    },
  });
