import { createParser } from 'eventsource-parser';

type Event = {
  readonly event: string;
  /** The instance that answers, where a balancer stands in front of several. */
  readonly servedBy: string | null;
  readonly id: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
};

/** What a version has said instead of an answer; status 0: nothing, nobody was there. */
type Refusal = {
  readonly status: number;
  readonly problem: Readonly<Record<string, unknown>>;
  readonly retryAfter?: string | null;
};

export type Message = {
  readonly role: string;
  readonly content: string;
  readonly status: string;
  readonly generationId: string | null;
};

/** A person with a browser's session and a program's token, seen from outside. */
export type Client = {
  readonly url: string;
  readonly token: string;
  /**
   * The events of an answer as they come, up to its end or to the loss of the connection. Leaving
   * the loop hangs up. Throws a `Refusal`.
   */
  readonly ask: (question: Question) => AsyncGenerator<Event>;
  /** As any OpenAI client would ask; streamed, it resolves at the first piece of the answer. */
  readonly complete: (text: string, options?: { readonly stream: boolean }) => Promise<Response>;
  readonly get: <Body>(path: string) => Promise<Body>;
  readonly post: (path: string, body?: unknown) => Promise<Response>;
  readonly messages: (conversationId: string) => Promise<readonly Message[]>;
};

type Question = {
  readonly text: string;
  readonly conversationId?: string;
  /** Where the one who asks is, as a global router says it; no part of the question. */
  readonly region?: string;
};

const PASSWORD = 'uma-senha-bem-longa';

/** Signs up at the version behind `url` and makes a token. */
export const createClient = async (url: string, email: string): Promise<Client> => {
  const json = { 'content-type': 'application/json', origin: url };
  const signUp = await fetch(`${url}/v1/auth/sign-up`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email, password: PASSWORD, name: 'Turma' }),
  });
  if (!signUp.ok) throw new Error(`sign-up: ${await signUp.text()}`);
  const cookie = signUp.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ');
  const headers = { ...json, cookie };

  const post = (path: string, body: unknown = {}) =>
    fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const get = async <Body>(path: string) => {
    const response = await fetch(`${url}${path}`, { headers });
    if (!response.ok) throw await refusalOf(response);
    return (await response.json()) as Body;
  };
  const { secret } = (await (await post('/v1/tokens', { name: 'turma' })).json()) as {
    readonly secret: string;
  };

  return {
    url,
    token: secret,
    get,
    post,
    messages: async (conversationId) => {
      const path = `/v1/chat/conversations/${conversationId}/messages`;
      return (await get<{ readonly items: readonly Message[] }>(path)).items;
    },
    complete: (text, { stream } = { stream: false }) =>
      fetch(`${url}/v1/chat/completions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          model: 'evolua',
          stream,
          messages: [{ role: 'user', content: text }],
        }),
      }),
    ask: async function* ({ region, ...question }) {
      const response = await fetch(`${url}/v1/chat`, {
        method: 'POST',
        headers: {
          ...headers,
          accept: 'text/event-stream',
          ...(region !== undefined && { 'x-evolua-region': region }),
        },
        body: JSON.stringify(question),
      }).catch(nobodyThere);
      if (!response.ok || response.body === null) throw await refusalOf(response);
      const servedBy = response.headers.get('x-evolua-served-by');
      for await (const event of eventsIn(response.body)) yield { ...event, servedBy };
    },
  };
};

async function* eventsIn(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<Omit<Event, 'servedBy'>> {
  const ready: Omit<Event, 'servedBy'>[] = [];
  const parser = createParser({
    onEvent: ({ event = 'message', id, data }) => ready.push({ event, id, data: JSON.parse(data) }),
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      // A connection that is lost says nothing more.
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      yield* ready.splice(0);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const nobodyThere = (cause: unknown): never => {
  const refusal: Refusal = { status: 0, problem: { code: 'unreachable', detail: String(cause) } };
  throw refusal;
};

const refusalOf = async (response: Response): Promise<Refusal> => ({
  status: response.status,
  retryAfter: response.headers.get('retry-after'),
  problem: (await response.json()) as Refusal['problem'],
});
