import type { Account } from './account.ts';
import type { Conversation } from './conversation.ts';
import type { Message } from './message.ts';
import type { Page } from './page.ts';
import type { Question } from './question.ts';
import { sendJson } from './send-json.ts';
import type { System } from './system.ts';

const conversationsPath = '/v1/chat/conversations';
const conversationPath = (id: string): string => `${conversationsPath}/${encodeURIComponent(id)}`;
const generationPath = (id: string): string => `/v1/chat/generations/${encodeURIComponent(id)}`;
const query = (limit: number, cursor: string | null): string =>
  `?limit=${limit}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;

/**
 * The HTTP contract as these screens use it. The casts are the one place where the server's word
 * for the shape of its answers is taken; everything rejects as `sendJson` does.
 */
export const api = {
  system: (signal?: AbortSignal) => sendJson('/v1/system', { signal }) as Promise<System>,

  me: async (signal?: AbortSignal): Promise<Account> => {
    const body = (await sendJson('/v1/auth/me', { signal })) as { readonly account: Account };
    return body.account;
  },
  signUp: async (person: { name: string; email: string; password: string }): Promise<Account> => {
    const body = await sendJson('/v1/auth/sign-up', { method: 'POST', body: person });
    return (body as { readonly account: Account }).account;
  },
  signIn: async (credentials: { email: string; password: string }): Promise<Account> => {
    const body = await sendJson('/v1/auth/sign-in', { method: 'POST', body: credentials });
    return (body as { readonly account: Account }).account;
  },
  signOut: async (): Promise<void> => {
    await sendJson('/v1/auth/sign-out', { method: 'POST', body: {} });
  },

  conversations: (cursor: string | null, signal?: AbortSignal) =>
    sendJson(`${conversationsPath}${query(30, cursor)}`, { signal }) as Promise<Page<Conversation>>,
  conversation: (id: string, signal?: AbortSignal) =>
    sendJson(conversationPath(id), { signal }) as Promise<Conversation>,
  renameConversation: (id: string, title: string) =>
    sendJson(conversationPath(id), { method: 'PATCH', body: { title } }) as Promise<Conversation>,
  deleteConversation: async (id: string): Promise<void> => {
    await sendJson(conversationPath(id), { method: 'DELETE' });
  },
  messages: (conversationId: string, cursor: string | null, signal?: AbortSignal) =>
    sendJson(`${conversationPath(conversationId)}/messages${query(100, cursor)}`, {
      signal,
    }) as Promise<Page<Message>>,

  /** Asks, and answers with the stream of events or with a problem: the caller looks. */
  ask: (question: Question, signal: AbortSignal): Promise<Response> =>
    fetch('/v1/chat', {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal,
    }),
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
