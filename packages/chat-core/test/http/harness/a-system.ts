import { createChat } from '../../../src/chat/create-chat.ts';
import type { Account } from '../../../src/domain/account.ts';
import type { CallLog } from '../../../src/domain/call-log.ts';
import type { ConversationStore } from '../../../src/domain/conversation-store.ts';
import type { RecordedCall } from '../../../src/domain/recorded-call.ts';
import type { AppParts } from '../../../src/http/app-parts.ts';
import { createApp } from '../../../src/http/create-app.ts';
import { memoryRateLimiter } from '../../../src/platform/memory-rate-limiter.ts';
import { memoryConversationStore } from '../../../src/stores/memory/memory-conversation-store.ts';
import { memoryGenerationStore } from '../../../src/stores/memory/memory-generation-store.ts';
import { memorySearchIndex } from '../../../src/stores/memory/memory-search-index.ts';
import { finish, text } from '../../events.ts';
import { type Step, scriptedProvider } from '../../scripted-provider.ts';
import { memoryIdentity } from './memory-identity.ts';
import { memoryTokens } from './memory-tokens.ts';

const ORIGIN = 'http://localhost:3001';
const ADDRESS = { incoming: { socket: { remoteAddress: '203.0.113.7' } } };

type Options = Partial<Omit<AppParts, 'chat' | 'calls'>> & {
  readonly calls?: Partial<CallLog>;
  readonly script?: readonly Step[] | ((call: number) => readonly Step[]);
  readonly conversations?: ConversationStore;
};

type Sent = {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};

/** Somebody with a session: sends what a browser on our own page sends. */
export type Person = {
  readonly account: Account;
  readonly cookie: string;
  readonly request: (path: string, sent?: Sent) => Promise<Response>;
};

/** The whole HTTP side over the real use cases, memory stores and a scripted provider. */
export const aSystem = ({
  script = [text('Olá'), text(', mundo'), finish()],
  conversations = memoryConversationStore(),
  ...given
}: Options = {}) => {
  const scripted = scriptedProvider(script);
  const provider = given.provider ?? scripted.provider;
  const logs: { level: string; fields: Record<string, unknown>; message: string }[] = [];
  const logger = Object.fromEntries(
    (['info', 'warn', 'error'] as const).map((level) => [
      level,
      (fields: Record<string, unknown>, message: string) => logs.push({ level, fields, message }),
    ]),
  ) as unknown as AppParts['logger'];
  const accounts = new Map<string, Account>();
  const chat = createChat({
    provider,
    logger,
    conversations,
    generations: memoryGenerationStore(),
    search: memorySearchIndex(),
    tenant: 'test',
    sampling: { temperature: 0 },
    limits: {
      runningMax: 100,
      runningPerOwnerMax: 3,
      historyMessagesMax: 50,
      historyCharactersMax: 20_000,
    },
  });
  const freely = memoryRateLimiter({ name: 'freely', requestsMax: 1_000, windowSeconds: 60 });
  const parts: AppParts = {
    version: { id: 'v1', name: 'MVP' },
    environment: 'test',
    logger,
    chat,
    provider,
    models: [{ id: 'scripted-1', provider: 'scripted' }],
    sampling: { temperature: 0 },
    tenant: 'test',
    completionLimits: { max: 100, perOwnerMax: 3 },
    identity: memoryIdentity(),
    tokens: memoryTokens((ownerId) => {
      const account = accounts.get(ownerId);
      return account && { account, sessionId: null, tokenId: null };
    }),
    signInLimits: { perAccount: freely, perAddress: freely },
    allowedHosts: ['localhost', '127.0.0.1'],
    trustedOrigins: [ORIGIN],
    publicUrl: ORIGIN,
    resources: [],
    metrics: { text: async () => 'evolua_up 1\n', contentType: 'text/plain; version=0.0.4' },
    ...given,
    calls: { ...noCalls, ...given.calls },
  };
  const app = createApp(parts);

  const request = async (path: string, { method, body, headers, signal }: Sent = {}) =>
    app.fetch(
      new Request(`${ORIGIN}${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          host: 'localhost:3001',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
        signal,
      }),
      ADDRESS as never,
    );

  const signUp = async (name: string): Promise<Person> => {
    const email = `${name.toLowerCase()}@exemplo.com`;
    const body = { email, password: 'uma senha bem longa', name };
    const response = await request('/v1/auth/sign-up', { body });
    const { account } = (await response.json()) as { account: Account };
    accounts.set(account.id, account);
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const own = { cookie, origin: ORIGIN };
    return {
      account,
      cookie,
      request: (path, sent) => request(path, { ...sent, headers: { ...own, ...sent?.headers } }),
    };
  };

  return { app, parts, chat, request, signUp, calls: scripted.calls, logs };
};

const noCalls: CallLog = {
  list: async () => ({ items: [] as RecordedCall[], nextCursor: null }),
  ofConversation: async () => ({ calls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 }),
  daily: async () => [],
};
