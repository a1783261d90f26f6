import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { App } from '../../app.ts';
import { failureResponse } from '../../failures/failure-response.ts';
import { requireModel } from '../../guards/require-model.ts';
import { traceparentOf } from '../../guards/traceparent-of.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { eventStreamContent } from '../../openapi/event-stream-content.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { answerSchema } from '../../schemas/answer.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { questionSchema } from '../../schemas/question.ts';
import { streamToAccount } from '../../streams/stream-to-account.ts';
import { answerFrames } from './answer-frames.ts';
import { failureBeforeAnswer } from './failure-before-answer.ts';
import { presentAnswer } from './present-answer.ts';
import { readToEnd } from './read-to-end.ts';
import { readUntilAnswer } from './read-until-answer.ts';

const definition = ({ limited }: RouteParts) => {
  const answer = jsonContent(answerSchema, 'A resposta inteira, ou em eventos');
  return createRoute({
    method: 'post',
    path: '/v1/chat',
    operationId: 'ask',
    tags: ['Chat'],
    summary: 'Pergunta: a resposta vem em eventos (SSE) ou inteira (JSON)',
    description: 'Sair não interrompe a resposta; parar, sim.',
    ...limited,
    request: {
      query: noQuery,
      headers: z.object({ 'Idempotency-Key': z.string().min(1).max(200).optional() }),
      ...jsonBody(questionSchema),
    },
    responses: {
      200: { ...answer, content: { ...answer.content, ...eventStreamContent } },
      ...problems(
        'unauthenticated',
        'conversation_not_found',
        'message_not_found',
        'model_not_found',
        'generation_exists',
        'idempotency_key_reused',
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

export const postChat = (app: App, parts: RouteParts) =>
  app.openapi(definition(parts), async (c) => {
    const question = c.req.valid('json');
    requireModel(parts.models, question.model);
    const ownerId = c.get('principal').account.id;
    const asked = await parts.chat.ask({
      ...question,
      ownerId,
      requestId: c.get('requestId'),
      traceparent: traceparentOf(c),
      chaos: c.get('chaos'),
      idempotencyKey: c.req.valid('header')['Idempotency-Key'],
    });

    const reading = new AbortController();
    const left = AbortSignal.any([c.req.raw.signal, reading.signal]);
    const position = { ownerId, generationId: asked.generation.id, afterSeq: 0 };
    const events = (await parts.chat.follow(position, left))[Symbol.asyncIterator]();
    const held = await readUntilAnswer(events);
    const failure = failureBeforeAnswer(asked.generation, held);
    if (failure !== undefined) return failureResponse(c, failure);

    if (!wantsEvents(c)) {
      return c.json(presentAnswer(asked, [...held, ...(await readToEnd(events))]), 200);
    }
    const frames = answerFrames(asked, held, events);
    return streamToAccount(c, parts, { frames, onEnd: () => reading.abort() });
  });

const wantsEvents = (c: Context) =>
  accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'text/event-stream'],
    default: 'application/json',
  }) === 'text/event-stream';
