import { describe, expect, it } from 'vitest';
import { aSystem, type Person } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';

const created = async (person: Person, body: unknown) => {
  const response = await person.request('/v1/chat/conversations', { body });
  expect(response.status).toBe(201);
  return jsonFrom(response);
};

describe('conversations', () => {
  it('are created, read, renamed and deleted, and show no more than the contract says', async () => {
    const ana = await aSystem().signUp('Ana');
    const conversation = await created(ana, { title: 'Aula 1', systemPrompt: 'Seja breve.' });
    const path = `/v1/chat/conversations/${conversation.id}`;

    expect(conversation).toEqual({
      id: expect.any(String),
      title: 'Aula 1',
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/u),
      updatedAt: expect.any(String),
    });
    expect(await jsonFrom(await ana.request(path))).toMatchObject(conversation);
    const renamed = await ana.request(path, { method: 'PATCH', body: { title: 'Aula 2' } });
    expect(await jsonFrom(renamed)).toMatchObject({ id: conversation.id, title: 'Aula 2' });
    const deleted = await ana.request(path, { method: 'DELETE' });
    expect([deleted.status, await deleted.text()]).toEqual([204, '']);
    expect((await ana.request(path)).status).toBe(404);
  });

  it('need no title', async () => {
    const ana = await aSystem().signUp('Ana');
    expect(await created(ana, {})).toMatchObject({ title: 'Nova conversa' });
  });

  it('come in pages that together are the whole list', async () => {
    const ana = await aSystem().signUp('Ana');
    const titles = ['um', 'dois', 'três', 'quatro', 'cinco'];
    for (const title of titles) await created(ana, { title });

    const seen: string[] = [];
    let next = '/v1/chat/conversations?limit=2';
    for (let page = 0; page < 3; page += 1) {
      const { items, nextCursor } = await jsonFrom(await ana.request(next));
      seen.push(...items.map(({ title }: { title: string }) => title));
      next = `/v1/chat/conversations?limit=2&cursor=${nextCursor}`;
      if (page === 2) expect(nextCursor).toBeNull();
    }

    expect(seen.sort()).toEqual(titles.sort());
  });

  it('hold their messages oldest first, the system prompt included', async () => {
    const { signUp, calls } = aSystem();
    const ana = await signUp('Ana');
    const { id } = await created(ana, { systemPrompt: 'Seja breve.' });
    await ana.request('/v1/chat', { body: { text: 'Oi', conversationId: id } });

    const { items } = await jsonFrom(await ana.request(`/v1/chat/conversations/${id}/messages`));

    expect(items).toMatchObject([
      { role: 'system', content: 'Seja breve.', parentId: null },
      { role: 'user', content: 'Oi', parentId: items[0].id },
      {
        role: 'assistant',
        content: 'Olá, mundo',
        parentId: items[1].id,
        status: 'completed',
        summary: { provider: 'scripted' },
      },
    ]);
    expect(items.some((item: object) => 'ownerId' in item)).toBe(false);
    expect(calls[0]?.request.messages).toEqual([
      { role: 'system', content: 'Seja breve.' },
      { role: 'user', content: 'Oi' },
    ]);
  });
});
