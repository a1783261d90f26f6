import { SpanKind } from '@opentelemetry/api';
import type { FinishReason } from '../../domain/finish-reason.ts';
import { modelOf } from './model-of.ts';
import type { SpanStory } from './span-story.ts';

const PROVIDERS: Readonly<Record<string, string>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  google: 'gcp.gemini',
};

const FINISH_REASONS = {
  stop: 'stop',
  length: 'length',
  'tool-calls': 'tool_call',
  'content-filter': 'content_filter',
} satisfies Record<FinishReason, string>;

/**
 * One call of a provider, in the words of OpenTelemetry's GenAI conventions (repository
 * `open-telemetry/semantic-conventions-genai`, status Development). Their npm constants are
 * deprecated, so the names stand here. What was asked and answered is never recorded.
 */
export const attemptStory: SpanStory = {
  begin: (inner, request) => {
    const { name: provider } = inner;
    const { sampling, responseFormat, context } = request;
    const model = modelOf(inner, request);
    return {
      name: `chat ${model}`,
      kind: SpanKind.CLIENT,
      attributes: {
        'gen_ai.operation.name': 'chat',
        'gen_ai.provider.name': PROVIDERS[provider] ?? provider,
        'gen_ai.request.model': model,
        'gen_ai.request.stream': true,
        'gen_ai.request.max_tokens': sampling.outputTokensMax,
        'gen_ai.request.temperature': sampling.temperature,
        'gen_ai.request.top_p': sampling.topP,
        'gen_ai.request.seed': sampling.seed,
        'gen_ai.output.type': responseFormat === undefined ? 'text' : 'json',
        'evolua.target': provider,
        // The ledger, which counts the attempts, stands right beneath.
        'evolua.attempt.number': context.attempts.count + 1,
      },
    };
  },
  firstChunk: 'gen_ai.response.time_to_first_chunk',
  hear: (span, event) => {
    if (event.type !== 'finish') return;
    const { model, reason, usage } = event;
    span.setAttributes({
      'gen_ai.response.model': model,
      'gen_ai.response.finish_reasons': [FINISH_REASONS[reason]],
      'gen_ai.usage.input_tokens': usage.inputTokens,
      'gen_ai.usage.output_tokens': usage.outputTokens,
      'gen_ai.usage.cache_read.input_tokens': usage.cachedInputTokens,
    });
  },
  // The conventions want `error` for a reason that was expected and never came.
  end: (outcome) => (outcome === 'ok' ? {} : { 'gen_ai.response.finish_reasons': ['error'] }),
};
