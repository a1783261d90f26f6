import { createRoute, z } from '@hono/zod-openapi';
import type { FollowedEvent } from '../../../domain/followed-event.ts';
import type { App } from '../../app.ts';
import { eventStreamContent } from '../../openapi/event-stream-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { pathId } from '../../schemas/path-id.ts';
import { eventFrame } from '../../streams/event-frame.ts';
import { streamToAccount } from '../../streams/stream-to-account.ts';
import { startFrame } from './start-frame.ts';

const SEQ_MAX = 2_147_483_647;
const seq = z.coerce.number().int().min(0).max(SEQ_MAX).optional();

export const getGenerationEvents = (app: App, parts: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/chat/generations/{id}/events',
      operationId: 'followGeneration',
      tags: ['Chat'],
      summary: 'Retoma uma resposta de onde se parou de ler',
      ...parts.owned,
      request: {
        params: pathId('generation_not_found'),
        query: z.strictObject({ after: seq }),
        headers: z.object({ 'Last-Event-ID': seq }),
      },
      responses: {
        200: { description: 'Os eventos acima do número dado', content: eventStreamContent },
        ...problems('unauthenticated', 'generation_not_found'),
      },
    }),
    async (c) => {
      const afterSeq = c.req.valid('header')['Last-Event-ID'] ?? c.req.valid('query').after ?? 0;
      const reading = new AbortController();
      const left = AbortSignal.any([c.req.raw.signal, reading.signal]);
      const ownerId = c.get('principal').account.id;
      const generationId = c.req.valid('param').id;
      const first =
        afterSeq === 0 ? startFrame(await parts.chat.generation(ownerId, generationId)) : undefined;
      const events = await parts.chat.follow({ ownerId, generationId, afterSeq }, left);
      const frames = framesOf(events, first);
      return streamToAccount(c, parts, { frames, onEnd: () => reading.abort() });
    },
  );

async function* framesOf(
  events: AsyncIterable<FollowedEvent>,
  first: string | undefined,
): AsyncGenerator<string> {
  if (first !== undefined) yield first;
  for await (const event of events) yield eventFrame(event);
}
