import { expect, it } from 'vitest';
import { parseProblem } from '../../src/api/parse-problem.ts';

const server = {
  type: 'urn:evolua:erro:server',
  title: 'O provedor está com problemas.',
  status: 503,
  detail: 'Tente de novo daqui a pouco.',
  code: 'server',
  requestId: 'abc',
  retryAfterSeconds: 3,
};

it('keeps the words, the code, the wait and the way of the question', () => {
  const route = [
    { kind: 'cache', outcome: 'miss', ms: 3 },
    { kind: 'attempt', provider: 'openai', model: 'm', outcome: 'server', ms: 84, status: 503 },
  ];
  expect(parseProblem({ ...server, route })).toEqual({
    code: 'server',
    title: server.title,
    detail: server.detail,
    requestId: 'abc',
    retryAfterSeconds: 3,
    route,
  });
});

it('says where the answer stands that failed before its first word', () => {
  const place = { conversationId: 'c', userMessageId: 'u', assistantMessageId: 'a' };
  const problem = parseProblem({ ...server, generationId: 'g', ...place });
  expect(problem.place).toEqual(place);
  expect(parseProblem({ ...server, conversationId: 'c' })).not.toHaveProperty('place');
});

it('leaves out stations that it does not know', () => {
  const route = [{ kind: 'teleport', outcome: 'won', ms: 1 }, null, 'x', { kind: 'cache' }];
  expect(parseProblem({ ...server, route }).route).toEqual([]);
});

it('names the field at fault', () => {
  expect(parseProblem({ ...server, code: 'invalid_request', field: 'text' }).field).toBe('text');
});

it.each([undefined, null, 'gateway', [], {}, { code: 7 }])(
  'is a problem of ours when the body is %j',
  (body) => {
    expect(parseProblem(body)).toMatchObject({ code: 'unreadable' });
  },
);
