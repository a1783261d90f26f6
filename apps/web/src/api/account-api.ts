import type { ApiToken } from './api-token.ts';
import type { DailyUsage } from './daily-usage.ts';
import { sendJson } from './send-json.ts';
import type { Session } from './session.ts';

type Items<Item> = { readonly items: readonly Item[] };

const itemsOf = async <Item>(answer: Promise<unknown>): Promise<readonly Item[]> =>
  ((await answer) as Items<Item>).items;

const idPath = (collection: string, id: string): string =>
  `${collection}/${encodeURIComponent(id)}`;

/** The person's own affairs: password, sessions, keys, usage, and the end of the account. */
export const accountApi = {
  /** A download: the browser asks for it by itself, with the cookie. */
  exportPath: '/v1/auth/export',

  changePassword: async (form: {
    readonly currentPassword: string;
    readonly newPassword: string;
  }): Promise<void> => {
    await sendJson('/v1/auth/password', { method: 'POST', body: form });
  },
  removeAccount: async (form: { readonly password: string }): Promise<void> => {
    await sendJson('/v1/auth/account', { method: 'DELETE', body: form });
  },

  sessions: (signal?: AbortSignal) => itemsOf<Session>(sendJson('/v1/sessions', { signal })),
  endSession: async (id: string): Promise<void> => {
    await sendJson(idPath('/v1/sessions', id), { method: 'DELETE' });
  },
  endAllSessions: async (): Promise<void> => {
    await sendJson('/v1/sessions', { method: 'DELETE' });
  },

  tokens: (signal?: AbortSignal) => itemsOf<ApiToken>(sendJson('/v1/tokens', { signal })),
  createToken: (name: string) =>
    sendJson('/v1/tokens', { method: 'POST', body: { name } }) as Promise<{
      readonly token: ApiToken;
      readonly secret: string;
    }>,
  revokeToken: async (id: string): Promise<void> => {
    await sendJson(idPath('/v1/tokens', id), { method: 'DELETE' });
  },

  dailyUsage: (days: number, timeZone: string, signal?: AbortSignal) =>
    itemsOf<DailyUsage>(
      sendJson(`/v1/usage/daily?${new URLSearchParams({ days: String(days), timeZone })}`, {
        signal,
      }),
    ),
};
