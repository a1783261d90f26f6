import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

type Answer = (response: ServerResponse, body: Readonly<Record<string, unknown>>) => void;

/** The little of a version that the classroom needs; `answer` is what `POST /v1/chat` says. */
export async function standInVersion() {
  const accounts = new Map<string, string>();
  const state = {
    accounts,
    /** How often each account has asked. */
    asked: {} as Record<string, number>,
    headers: {} as IncomingMessage['headers'],
    connections: 0,
    refuseSignUps: false,
    answer: ((response) => void response.end()) as Answer,
  };
  const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
    'POST /v1/auth/sign-up': async (request, response) => {
      const { email } = (await json(request)) as { readonly email: string };
      if (state.refuseSignUps) return refuse(response, 503, 'store_unavailable');
      accounts.set(email, email);
      response.writeHead(201, { 'set-cookie': `session=${email}; Path=/` }).end('{}');
    },
    'POST /v1/tokens': (request, response) => {
      const email = request.headers.cookie?.split('=')[1];
      response.writeHead(201).end(JSON.stringify({ secret: email }));
    },
    'DELETE /v1/auth/account': (request, response) => {
      accounts.delete(tokenOf(request));
      response.writeHead(204).end();
    },
    'POST /v1/chat': async (request, response) => {
      const token = tokenOf(request);
      const body = (await json(request)) as Record<string, unknown>;
      if (!accounts.has(token)) return refuse(response, 401, 'unauthenticated');
      state.asked[token] = (state.asked[token] ?? 0) + 1;
      state.headers = request.headers;
      state.answer(response, body);
    },
  };
  const server = createServer((request, response) => {
    const route = routes[`${request.method} ${request.url}`];
    if (route === undefined) return refuse(response, 404, 'route_not_found');
    void route(request, response);
  });
  server.on('connection', () => {
    state.connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return Object.assign(state, { url: `http://127.0.0.1:${port}`, server });
}

function tokenOf(request: IncomingMessage): string {
  return request.headers.authorization?.replace('Bearer ', '') ?? '';
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'retry-after': '2' }).end(JSON.stringify({ code }));
}
