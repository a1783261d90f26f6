import type { Asking } from '../answers/asking.ts';
import { sendJson } from './send-json.ts';

const generationPath = (id: string): string => `/v1/chat/generations/${encodeURIComponent(id)}`;

/** How a wish is told to the server: the address, and the body that it takes. */
const requestOf = (asking: Asking): readonly [path: string, body: object] => {
  const { generationId } = asking;
  if (asking.verb === 'ask') {
    const { text, conversationId, parentId } = asking;
    return ['/v1/chat', { generationId, text, conversationId, parentId }];
  }
  const { messageId, verb } = asking;
  return [`/v1/chat/messages/${encodeURIComponent(messageId)}/${verb}`, { generationId }];
};

/** Asking, following and stopping. The two that stream leave it to the caller to look at the status. */
export const answersApi = {
  ask: (asking: Asking, signal: AbortSignal): Promise<Response> => {
    const [path, body] = requestOf(asking);
    return fetch(path, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
  },
  /** The events of an answer above `afterSeq`, from whoever is writing it. */
  events: (generationId: string, afterSeq: number, signal: AbortSignal): Promise<Response> =>
    fetch(`${generationPath(generationId)}/events`, {
      headers: {
        accept: 'text/event-stream',
        ...(afterSeq > 0 && { 'last-event-id': String(afterSeq) }),
      },
      signal,
    }),
  stop: async (generationId: string): Promise<void> => {
    await sendJson(`${generationPath(generationId)}/stop`, { method: 'POST', body: {} });
  },
};
