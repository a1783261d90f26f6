import type { Attributes, Span, SpanOptions } from '@opentelemetry/api';
import type { ChatErrorCode } from '../../domain/chat-error-code.ts';
import type { ChatEvent } from '../../domain/chat-event.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';

/** What a span tells of an answer, and in whose words. */
export type SpanStory = {
  readonly begin: (
    inner: ChatProvider,
    request: ChatRequest,
  ) => SpanOptions & { readonly name: string };
  /** The attribute for the seconds until the first piece of the answer. */
  readonly firstChunk: string;
  /** Hears of everything but the pieces of the answer. */
  readonly hear: (span: Span, event: ChatEvent) => void;
  readonly end: (outcome: 'ok' | 'degraded' | ChatErrorCode, request: ChatRequest) => Attributes;
};
