import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finish, text } from '../events.ts';
import { aSystem, type Person } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';

/** What belongs to Ana, and what a stranger would need to know to reach for it. */
type Belongings = {
  readonly conversationId: string;
  readonly messageId: string;
  readonly answerId: string;
  readonly generationId: string;
  readonly sessionId: string;
  readonly tokenId: string;
};

type Row = {
  readonly body?: (of: Belongings) => unknown;
  readonly id?: (of: Belongings) => string;
  readonly query?: () => string;
  readonly anonymous: number;
  /** What Bia gets, with Ana's ids. Where it is a success, nothing of Ana's may be in it. */
  readonly stranger: number;
  readonly owner: number;
};

const conversation = ({ conversationId }: Belongings) => conversationId;
const generation = ({ generationId }: Belongings) => generationId;
const answer = ({ answerId }: Belongings) => answerId;

/** Every operation of the document must stand here: a new one without a row fails. */
const table: Readonly<Record<string, Row>> = {
  'POST /v1/chat': {
    body: ({ conversationId }) => ({ text: 'Oi', conversationId }),
    anonymous: 401,
    stranger: 404,
    owner: 200,
  },
  'POST /v1/chat/messages/{id}/regenerate': {
    id: answer,
    body: () => ({}),
    anonymous: 401,
    stranger: 404,
    owner: 200,
  },
  // Hers is still being written.
  'POST /v1/chat/messages/{id}/continue': {
    id: answer,
    body: () => ({}),
    anonymous: 401,
    stranger: 404,
    owner: 409,
  },
  'GET /v1/chat/generations/{id}/events': {
    id: generation,
    anonymous: 401,
    stranger: 404,
    owner: 200,
  },
  'POST /v1/chat/generations/{id}/stop': {
    id: generation,
    anonymous: 401,
    stranger: 404,
    owner: 202,
  },
  'GET /v1/chat/conversations': { anonymous: 401, stranger: 200, owner: 200 },
  'POST /v1/chat/conversations': { body: () => ({}), anonymous: 401, stranger: 201, owner: 201 },
  'GET /v1/chat/conversations/{id}': {
    id: conversation,
    anonymous: 401,
    stranger: 404,
    owner: 200,
  },
  'PATCH /v1/chat/conversations/{id}': {
    id: conversation,
    body: () => ({ title: 'Tomada' }),
    anonymous: 401,
    stranger: 404,
    owner: 200,
  },
  'DELETE /v1/chat/conversations/{id}': {
    id: conversation,
    anonymous: 401,
    stranger: 404,
    owner: 204,
  },
  'GET /v1/chat/conversations/search': {
    query: () => 'q=segredo',
    anonymous: 401,
    stranger: 200,
    owner: 200,
  },
  'GET /v1/chat/conversations/{id}/export': {
    id: conversation,
    anonymous: 401,
    stranger: 404,
    owner: 200,
  },
  'POST /v1/chat/conversations/{id}/restore': {
    id: conversation,
    anonymous: 401,
    stranger: 404,
    owner: 200,
  },
  'GET /v1/chat/conversations/{id}/messages': {
    id: conversation,
    anonymous: 401,
    stranger: 404,
    owner: 200,
  },
  'GET /v1/chat/arquitetura': { anonymous: 503, stranger: 503, owner: 503 },
  'GET /v1/chat/arquitetura/{file}': { anonymous: 404, stranger: 404, owner: 404 },
  'GET /v1/chat/arquitetura/ao-vivo': { anonymous: 200, stranger: 200, owner: 200 },
  'POST /v1/chat/completions': {
    body: () => ({ model: 'evolua', messages: [{ role: 'user', content: 'Oi' }] }),
    anonymous: 401,
    stranger: 200,
    owner: 200,
  },
  'GET /v1/models': { anonymous: 401, stranger: 200, owner: 200 },
  'GET /v1/models/{id}': { id: () => 'evolua', anonymous: 401, stranger: 200, owner: 200 },
  'GET /v1/usage/daily': { anonymous: 401, stranger: 200, owner: 200 },
  'GET /v1/usage': { anonymous: 401, stranger: 200, owner: 200 },
  'GET /v1/auth/me': { anonymous: 401, stranger: 200, owner: 200 },
  'GET /v1/auth/export': { anonymous: 401, stranger: 200, owner: 200 },
  'DELETE /v1/auth/account': {
    body: () => ({ password: 'uma senha bem longa' }),
    anonymous: 401,
    stranger: 204,
    owner: 204,
  },
  'POST /v1/auth/password': {
    body: () => ({ currentPassword: 'uma senha bem longa', newPassword: 'outra bem longa' }),
    anonymous: 401,
    stranger: 204,
    owner: 204,
  },
  'DELETE /v1/sessions': { anonymous: 401, stranger: 204, owner: 204 },
  'GET /v1/sessions': { anonymous: 401, stranger: 200, owner: 200 },
  'DELETE /v1/sessions/{id}': {
    id: ({ sessionId }) => sessionId,
    anonymous: 401,
    stranger: 404,
    owner: 204,
  },
  'GET /v1/tokens': { anonymous: 401, stranger: 200, owner: 200 },
  'POST /v1/tokens': { body: () => ({ name: 'k6' }), anonymous: 401, stranger: 201, owner: 201 },
  'DELETE /v1/tokens/{id}': {
    id: ({ tokenId }) => tokenId,
    anonymous: 401,
    stranger: 404,
    owner: 204,
  },
  'POST /v1/auth/sign-up': {
    body: () => ({ email: 'ana@exemplo.com', password: 'uma senha bem longa', name: 'Ana' }),
    anonymous: 409,
    stranger: 409,
    owner: 409,
  },
  'POST /v1/auth/sign-in': {
    body: () => ({ email: 'ana@exemplo.com', password: 'uma senha errada' }),
    anonymous: 401,
    stranger: 401,
    owner: 401,
  },
  'POST /v1/auth/sign-out': { anonymous: 204, stranger: 204, owner: 204 },
  'GET /v1/health': { anonymous: 200, stranger: 200, owner: 200 },
  'GET /v1/health/live': { anonymous: 200, stranger: 200, owner: 200 },
  'GET /v1/health/ready': { anonymous: 200, stranger: 200, owner: 200 },
  'GET /v1/system': { anonymous: 200, stranger: 200, owner: 200 },
};

const SECRET_TEXT = 'O segredo da Ana';

/** Ana with one of everything, her answer still being written, and Bia who has nothing. */
const twoPeople = async () => {
  const system = aSystem({
    script: (call) => [
      text(SECRET_TEXT),
      call === 1 ? { type: 'silence' } : { type: 'wait', ms: 0 },
      finish(),
    ],
  });
  const ana = await system.signUp('Ana');
  const bia = await system.signUp('Bia');
  const generationId = randomUUIDv7();
  const answer = await ana.request('/v1/chat', {
    body: { text: SECRET_TEXT, generationId },
    headers: { accept: 'text/event-stream' },
  });
  await answer.body?.cancel();
  const { items } = await jsonFrom(await ana.request('/v1/chat/conversations'));
  const conversationId = items[0].id;
  const messages = await jsonFrom(
    await ana.request(`/v1/chat/conversations/${conversationId}/messages`),
  );
  const sessions = await jsonFrom(await ana.request('/v1/sessions'));
  const { token } = await jsonFrom(await ana.request('/v1/tokens', { body: { name: 'da Ana' } }));
  const belongings: Belongings = {
    conversationId,
    generationId,
    messageId: messages.items[0].id,
    answerId: messages.items[1].id,
    sessionId: sessions.items[0].id,
    tokenId: token.id,
  };
  return { ...system, ana, bia, belongings };
};

const send = (who: Pick<Person, 'request'>, operation: string, of: Belongings) => {
  const [method = '', path = ''] = operation.split(' ');
  const { id, query, body } = table[operation] as Row;
  const address = path.replace('{id}', id?.(of) ?? '') + (query ? `?${query()}` : '');
  return who.request(address, { method, body: body?.(of) });
};

const document = await jsonFrom(await aSystem().request('/openapi.json'));
const operations = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

describe('who may what', () => {
  it('is told in the table for every operation of the document, and for no other', () => {
    expect(Object.keys(table).sort()).toEqual([...operations].sort());
  });

  it.each(operations)('%s: nobody', async (operation) => {
    const { request, belongings } = await twoPeople();
    const response = await send({ request }, operation, belongings);
    expect(response.status).toBe(table[operation]?.anonymous);
    await response.body?.cancel();
  });

  it.each(operations)('%s: a stranger with the ids of the owner', async (operation) => {
    const { ana, bia, belongings } = await twoPeople();
    const response = await send(bia, operation, belongings);
    const raw = await toldAtOnce(response);

    expect(response.status).toBe(table[operation]?.stranger);
    const secrets = Object.values(belongings);
    for (const secret of [...secrets, ana.account.id]) expect(raw).not.toContain(secret);
    if (!operation.endsWith('completions')) expect(raw).not.toContain(SECRET_TEXT);
    await everythingStands(ana, belongings);
  });

  it.each(operations)('%s: the owner', async (operation) => {
    const { ana, belongings } = await twoPeople();
    const response = await send(ana, operation, belongings);
    expect(response.status).toBe(table[operation]?.owner);
    await response.body?.cancel();
  });
});

/** A stream that has no end tells what it tells by its first event. */
const toldAtOnce = async (response: Response) => {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
    return response.text();
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
};

/** After what the stranger did: all of the owner's is there, as it was, and still being written. */
const everythingStands = async (ana: Person, of: Belongings) => {
  const { items } = await jsonFrom(await ana.request('/v1/chat/conversations'));
  expect(items).toMatchObject([{ id: of.conversationId, title: SECRET_TEXT }]);
  const messages = await jsonFrom(
    await ana.request(`/v1/chat/conversations/${of.conversationId}/messages`),
  );
  expect(messages.items).toMatchObject([{ content: SECRET_TEXT }, { status: 'running' }]);
  expect(await jsonFrom(await ana.request('/v1/tokens'))).toMatchObject({
    items: [{ id: of.tokenId }],
  });
  expect((await ana.request('/v1/auth/me')).status).toBe(200);
};

describe('ids of the owner in the body of a stranger', () => {
  it('open no message to hang a question on', async () => {
    const { bia, belongings } = await twoPeople();
    const own = await jsonFrom(await bia.request('/v1/chat/conversations', { body: {} }));
    const body = { text: 'Oi', conversationId: own.id, parentId: belongings.messageId };
    expect((await bia.request('/v1/chat', { body })).status).toBe(404);
  });

  it('do not let a taken generation id be read', async () => {
    const { ana, bia, belongings } = await twoPeople();
    const body = { text: 'Oi', generationId: belongings.generationId };
    const response = await bia.request('/v1/chat', { body });
    expect(response.status).toBe(409);
    expect(await response.text()).not.toContain(SECRET_TEXT);
    await everythingStands(ana, belongings);
  });

  it('do not carry over from one list to another by a cursor', async () => {
    const { ana, bia } = await twoPeople();
    await ana.request('/v1/chat/conversations', { body: {} });
    const { nextCursor } = await jsonFrom(await ana.request('/v1/chat/conversations?limit=1'));
    const response = await bia.request(`/v1/chat/conversations?cursor=${nextCursor}`);
    expect(await jsonFrom(response)).toEqual({ items: [], nextCursor: null });
  });
});
