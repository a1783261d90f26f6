import type { Layer } from '@evolua/chat-core/domain/layer';
import { tracing } from '@evolua/chat-core/layers/tracing';
import type { Tracer } from '@opentelemetry/api';

export const build = (tracer: Tracer): Layer => tracing(tracer, { span: 'request' });
