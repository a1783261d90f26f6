import { createRoute, z } from '@hono/zod-openapi';
import { ChatError } from '../../../domain/chat-error.ts';
import type { FollowedEvent } from '../../../domain/followed-event.ts';
import type { App } from '../../app.ts';
import { createSlots } from '../../guards/create-slots.ts';
import { eventStreamContent } from '../../openapi/event-stream-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { pathId } from '../../schemas/path-id.ts';
import { eventFrame } from '../../streams/event-frame.ts';
import { streamToAccount } from '../../streams/stream-to-account.ts';
import { startFrame } from './start-frame.ts';

const SEQ_MAX = 2_147_483_647;
const seq = z.coerce.number().int().min(0).max(SEQ_MAX).optional();

/** Each costs a connection here, and nothing else: the text is shared. */
const READERS = { max: 10_000, perOwnerMax: 32 };

export const getGenerationEvents = (app: App, parts: RouteParts) => {
  const takeSlot = createSlots(READERS);
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
        ...problems('unauthenticated', 'generation_not_found', 'too_many_readers'),
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
      const release = takeSlot(ownerId);
      if (release === undefined) throw new ChatError('too_many_readers', { retryAfterMs: 1_000 });
      left.addEventListener('abort', release, { once: true });
      // Who left while it was being looked up does not leave once more.
      if (left.aborted) release();
      // Of a HEAD request nobody reads the body, and nobody says when.
      if (c.req.method === 'HEAD') reading.abort();
      return streamToAccount(c, parts, { frames, onEnd: () => reading.abort() });
    },
  );
};

async function* framesOf(
  events: AsyncIterable<FollowedEvent>,
  first: string | undefined,
): AsyncGenerator<string> {
  if (first !== undefined) yield first;
  for await (const event of events) yield eventFrame(event);
}
