import { createParser } from 'eventsource-parser';

type Event = {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
};

type Refusal = { readonly status: number; readonly problem: Readonly<Record<string, unknown>> };

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
  /** The events of an answer as they come. Leaving the loop hangs up. Throws a `Refusal`. */
  readonly ask: (question: Readonly<Record<string, unknown>>) => AsyncGenerator<Event>;
  readonly get: <Body>(path: string) => Promise<Body>;
  readonly post: (path: string, body?: unknown) => Promise<Response>;
  readonly messages: (conversationId: string) => Promise<readonly Message[]>;
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
    ask: async function* (question) {
      const response = await fetch(`${url}/v1/chat`, {
        method: 'POST',
        headers: { ...headers, accept: 'text/event-stream' },
        body: JSON.stringify(question),
      });
      if (!response.ok || response.body === null) throw await refusalOf(response);
      yield* eventsIn(response.body);
    },
  };
};

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  const ready: Event[] = [];
  const parser = createParser({
    onEvent: ({ event = 'message', id, data }) => ready.push({ event, id, data: JSON.parse(data) }),
  });
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    yield* ready.splice(0);
  }
}

const refusalOf = async (response: Response): Promise<Refusal> => ({
  status: response.status,
  problem: (await response.json()) as Refusal['problem'],
});
