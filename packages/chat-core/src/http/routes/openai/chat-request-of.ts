import type { ChatRequest } from '../../../domain/chat-request.ts';
import type { RequestContext } from '../../../domain/request-context.ts';
import type { Sampling } from '../../../domain/sampling.ts';
import type { CompletionBody } from './completion-body.ts';
import { messageOf } from './message-of.ts';
import { responseFormatOf } from './response-format-of.ts';
import { samplingOf } from './sampling-of.ts';

type Ours = {
  readonly sampling: Sampling;
  readonly context: Pick<
    RequestContext,
    'requestId' | 'ownerId' | 'tenant' | 'traceparent' | 'chaos'
  >;
};

/** OpenAI's request as ours. Its clients know no degraded answers, so there are none for them. */
export const chatRequestOf = (body: CompletionBody, { sampling, context }: Ours): ChatRequest => ({
  messages: body.messages.map(messageOf),
  model: body.model,
  sampling: samplingOf(body, sampling),
  tools: body.tools?.map((tool) => tool.function),
  toolChoice: typeof body.tool_choice === 'object' ? body.tool_choice?.function : body.tool_choice,
  responseFormat: responseFormatOf(body),
  context: {
    ...context,
    degradedAllowed: false,
    attempts: { count: 0, calls: [], inFlight: new Set() },
  },
});
