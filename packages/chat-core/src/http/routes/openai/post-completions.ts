import { createRoute } from '@hono/zod-openapi';
import { ChatError } from '../../../domain/chat-error.ts';
import { linkedAbort } from '../../../domain/linked-abort.ts';
import type { App } from '../../app.ts';
import { brokenOffErrorOf } from '../../failures/broken-off-error-of.ts';
import { failureOf } from '../../failures/failure-of.ts';
import { createSlots } from '../../guards/create-slots.ts';
import { requireModel } from '../../guards/require-model.ts';
import { traceparentOf } from '../../guards/traceparent-of.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { eventStreamContent } from '../../openapi/event-stream-content.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { openAiProblems } from '../../openapi/open-ai-problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { completionSchema } from '../../schemas/completion.ts';
import { completionRequestSchema } from '../../schemas/completion-request.ts';
import { streamToAccount } from '../../streams/stream-to-account.ts';
import { chatRequestOf } from './chat-request-of.ts';
import { completionFrames } from './completion-frames.ts';
import { openCompletion } from './open-completion.ts';
import { wholeCompletion } from './whole-completion.ts';

const definition = ({ limited }: RouteParts) => {
  const completion = jsonContent(completionSchema, 'A resposta, inteira ou em pedaços');
  return createRoute({
    method: 'post',
    path: '/v1/chat/completions',
    operationId: 'createChatCompletion',
    tags: ['Compatível com OpenAI'],
    summary: 'Pergunta como à OpenAI; nada é guardado, e sair interrompe a resposta',
    ...limited,
    request: jsonBody(completionRequestSchema),
    responses: {
      200: { ...completion, content: { ...completion.content, ...eventStreamContent } },
      ...openAiProblems(
        'invalid_request',
        'unauthenticated',
        'model_not_found',
        'context_length',
        'content_filter',
        'too_many_generations',
        'too_busy',
        'throttled',
        'credentials',
        'overloaded',
        'timeout_ttft',
        ...bodyFailures,
      ),
    },
  });
};

/** One for all: an abort without a reason makes an error with a stack, each time. */
const LEFT = new ChatError('aborted');

export const postCompletions = (app: App, parts: RouteParts) => {
  const takeSlot = createSlots(parts.completionLimits);
  app.openapi(definition(parts), async (c) => {
    const body = c.req.valid('json');
    requireModel(parts.models, body.model);
    const ownerId = c.get('principal').account.id;
    const requestId = c.get('requestId');
    const release = takeSlot(ownerId);
    if (release === undefined) throw new ChatError('too_many_generations', { retryAfterMs: 1_000 });

    // Unlike `/v1/chat`: the client's leaving reaches the provider's socket.
    const left = linkedAbort(c.req.raw.signal);
    const end = () => {
      left.release();
      release();
    };
    try {
      const request = chatRequestOf(body, {
        sampling: parts.sampling,
        context: {
          requestId,
          ownerId,
          tenant: parts.tenant,
          traceparent: traceparentOf(c),
          chaos: c.get('chaos'),
        },
      });
      // An answer from the cache names its model at its end only.
      const model = parts.provider.modelFor?.(request) ?? body.model;
      const completion = await openCompletion(parts.provider.stream(request, left.signal), model);
      if (body.stream !== true) {
        const whole = await wholeCompletion(completion);
        end();
        return c.json(whole, 200);
      }
      const errorData = (error: unknown) => {
        if (!left.signal.aborted) {
          parts.logger.warn({ err: error, requestId }, 'completion broken off');
        }
        return brokenOffErrorOf(failureOf(error), requestId);
      };
      const includeUsage = body.stream_options?.include_usage === true;
      const frames = completionFrames(completion, { includeUsage, errorData });
      const onEnd = () => {
        left.abort(LEFT);
        end();
      };
      return streamToAccount(c, parts, { frames, onEnd });
    } catch (error) {
      end();
      throw error;
    }
  });
};
