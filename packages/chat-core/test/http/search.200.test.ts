import { expect, it } from 'vitest';
import { finish, text } from '../events.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { problemFrom } from './harness/problem-from.ts';

const asked = async (question: string) => {
  const system = aSystem({ script: [text('Um disjuntor protege.'), finish()] });
  const ana = await system.signUp('Ana');
  const { conversationId } = await jsonFrom(
    await ana.request('/v1/chat', { body: { text: question } }),
  );
  const search = async (q: string) =>
    jsonFrom(await ana.request(`/v1/chat/conversations/search?q=${encodeURIComponent(q)}`));
  return {
    ...system,
    ana,
    conversationId,
    search,
    path: `/v1/chat/conversations/${conversationId}`,
  };
};

it('finds what was asked, what was answered and the title, as plain pieces of text', async () => {
  const { search, conversationId } = await asked('O que é a proteção?');
  expect(await search('disjuntor')).toEqual({
    items: [
      {
        conversationId,
        title: 'O que é a proteção?',
        messageId: expect.any(String),
        role: 'assistant',
        excerpt: [{ text: 'Um disjuntor protege.', match: true }],
        createdAt: expect.any(String),
      },
    ],
    nextCursor: null,
  });
  const { items } = await search('protecao');
  expect(items.map(({ role }: { role: string | null }) => role).sort()).toEqual([null, 'user']);
});

it('knows the new title, and forgets the old one', async () => {
  const { ana, search, path } = await asked('Oi');
  await ana.request(path, { method: 'PATCH', body: { title: 'Resiliência' } });
  expect((await search('resiliencia')).items).toMatchObject([{ messageId: null }]);
  expect((await search('oi')).items).toMatchObject([{ role: 'user', title: 'Resiliência' }]);
});

it('finds nothing of what was deleted, and nothing of anybody else’s', async () => {
  const { ana, signUp, search, path } = await asked('Oi');
  const bia = await signUp('Bia');
  const others = await bia.request('/v1/chat/conversations/search?q=disjuntor');
  expect(await jsonFrom(others)).toEqual({ items: [], nextCursor: null });
  await ana.request(path, { method: 'DELETE' });
  expect((await search('disjuntor')).items).toEqual([]);
  expect((await ana.request(`${path}/export`)).status).toBe(404);
  await ana.request(`${path}/restore`, { method: 'POST' });
  expect((await search('disjuntor')).items).toHaveLength(1);
});

it.each([
  ['', 'q'],
  ['?q=', 'q'],
  ['?q=%20', 'q'],
  ['?q=a%00b', 'q'],
  [`?q=${'a'.repeat(201)}`, 'q'],
  ['?q=a&limit=0', 'limit'],
  ['?q=a&cursor=x', 'cursor'],
  ['?q=a&dono=eu', 'dono'],
])('refuses the query %j', async (query, field) => {
  const { ana } = await asked('Oi');
  const response = await ana.request(`/v1/chat/conversations/search${query}`);
  expect(response.status).toBe(422);
  expect(await problemFrom(response)).toMatchObject({ code: 'invalid_request', field });
});
