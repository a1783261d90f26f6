import type { ChatRequest } from '../src/domain/chat-request.ts';
import type { RequestContext } from '../src/domain/request-context.ts';

type Changes = Partial<Omit<ChatRequest, 'context'>> & {
  readonly context?: Partial<RequestContext>;
};

/** A question at temperature 0, with what a test cares about changed. */
export const aRequest = ({ context, ...changes }: Changes = {}): ChatRequest => ({
  messages: [{ role: 'user', content: 'O que é um circuit breaker?' }],
  model: 'evolua',
  sampling: { temperature: 0 },
  ...changes,
  context: {
    requestId: 'request-1',
    ownerId: 'owner-1',
    generationId: 'generation-1',
    tenant: 'evolua',
    degradedAllowed: true,
    attempts: { count: 0, calls: [], inFlight: new Set() },
    ...context,
  },
});
