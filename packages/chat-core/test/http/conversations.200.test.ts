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
      systemPrompt: 'Seja breve.',
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/u),
      updatedAt: expect.any(String),
    });
    expect(await jsonFrom(await ana.request(path))).toMatchObject(conversation);
    const renamed = await ana.request(path, { method: 'PATCH', body: { title: 'Aula 2' } });
    expect(await jsonFrom(renamed)).toMatchObject({ id: conversation.id, title: 'Aula 2' });
    const changes = { title: 'Aula 3', systemPrompt: null };
    const changed = await ana.request(path, { method: 'PATCH', body: changes });
    expect(await jsonFrom(changed)).toMatchObject({ id: conversation.id, ...changes });
    const deleted = await ana.request(path, { method: 'DELETE' });
    expect([deleted.status, await deleted.text()]).toEqual([204, '']);
    expect((await ana.request(path)).status).toBe(404);
  });

  it('are back as they were when their removal is taken back', async () => {
    const ana = await aSystem().signUp('Ana');
    const { conversationId: id } = await jsonFrom(
      await ana.request('/v1/chat', { body: { text: 'Oi' } }),
    );
    const path = `/v1/chat/conversations/${id}`;
    const read = async () => [
      await jsonFrom(await ana.request(path)),
      await jsonFrom(await ana.request(`${path}/messages`)),
    ];
    const before = await read();
    await ana.request(path, { method: 'DELETE' });
    for (const gone of [path, `${path}/messages`]) {
      expect((await ana.request(gone)).status).toBe(404);
    }
    expect((await ana.request(path, { method: 'DELETE' })).status).toBe(404);
    const question = { text: 'E agora?', conversationId: id };
    expect((await ana.request('/v1/chat', { body: question })).status).toBe(404);

    const restored = await ana.request(`${path}/restore`, { method: 'POST' });
    expect(restored.status).toBe(200);
    expect(before[0]).toMatchObject(await jsonFrom(restored));
    expect(await read()).toEqual(before);
  });

  it('need no title', async () => {
    const ana = await aSystem().signUp('Ana');
    expect(await created(ana, {})).toMatchObject({ title: 'Nova conversa' });
  });

  it.each([{}, { title: null }, { title: '' }, { systemPrompt: '' }, { titulo: 'x' }])(
    'take no change like %j',
    async (body) => {
      const ana = await aSystem().signUp('Ana');
      const { id } = await created(ana, {});
      const path = `/v1/chat/conversations/${id}`;
      expect((await ana.request(path, { method: 'PATCH', body })).status).toBe(422);
      expect(await jsonFrom(await ana.request(path))).toMatchObject({ title: 'Nova conversa' });
    },
  );

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

  it('hold their messages oldest first, and tell the model the system prompt before them', async () => {
    const { signUp, calls } = aSystem();
    const ana = await signUp('Ana');
    const { id } = await created(ana, { systemPrompt: 'Seja breve.' });
    await ana.request('/v1/chat', { body: { text: 'Oi', conversationId: id } });

    const { items } = await jsonFrom(await ana.request(`/v1/chat/conversations/${id}/messages`));

    expect(items).toMatchObject([
      { role: 'user', content: 'Oi', parentId: null },
      {
        role: 'assistant',
        content: 'Olá, mundo',
        parentId: items[0].id,
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
