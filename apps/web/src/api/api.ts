import type { Account } from './account.ts';
import type { Conversation } from './conversation.ts';
import type { Message } from './message.ts';
import type { Page } from './page.ts';
import { sendJson } from './send-json.ts';
import type { System } from './system.ts';

const conversationsPath = '/v1/chat/conversations';
const conversationPath = (id: string): string => `${conversationsPath}/${encodeURIComponent(id)}`;
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
  createConversation: (systemPrompt: string) =>
    sendJson(conversationsPath, {
      method: 'POST',
      body: { systemPrompt },
    }) as Promise<Conversation>,
  changeSystemPrompt: (id: string, systemPrompt: string | null) =>
    sendJson(conversationPath(id), {
      method: 'PATCH',
      body: { systemPrompt },
    }) as Promise<Conversation>,
  renameConversation: (id: string, title: string) =>
    sendJson(conversationPath(id), { method: 'PATCH', body: { title } }) as Promise<Conversation>,
  deleteConversation: async (id: string): Promise<void> => {
    await sendJson(conversationPath(id), { method: 'DELETE' });
  },
  exportPath: (id: string, format: 'md' | 'json'): string =>
    `${conversationPath(id)}/export?format=${format}`,
  messages: (conversationId: string, cursor: string | null, signal?: AbortSignal) =>
    sendJson(`${conversationPath(conversationId)}/messages${query(200, cursor)}`, {
      signal,
    }) as Promise<Page<Message>>,
};
