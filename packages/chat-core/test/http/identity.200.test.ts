import { describe, expect, it } from 'vitest';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';

const ana = { email: 'ana@exemplo.com', password: 'uma senha bem longa' };

describe('identity', () => {
  it('signs up and in with a cookie, and shows the account and nothing beside it', async () => {
    const { request } = aSystem();
    const signedUp = await request('/v1/auth/sign-up', { body: { ...ana, name: 'Ana' } });
    const signedIn = await request('/v1/auth/sign-in', { body: ana });

    expect(signedUp.status).toBe(201);
    expect(signedIn.status).toBe(200);
    expect(signedUp.headers.getSetCookie()[0]).toMatch(/^evolua_v1_session=.+HttpOnly/u);
    const body = await jsonFrom(signedIn);
    expect(body).toEqual(await jsonFrom(signedUp));
    expect(body.account).toEqual({
      id: expect.any(String),
      email: 'ana@exemplo.com',
      name: 'Ana',
      role: 'user',
      createdAt: expect.any(String),
    });
  });

  it('refuses a second account for an e-mail', async () => {
    const { request, signUp } = aSystem();
    await signUp('Ana');
    const response = await request('/v1/auth/sign-up', { body: { ...ana, name: 'Outra' } });
    expect(response.status).toBe(409);
    expect(await jsonFrom(response)).toMatchObject({ code: 'email_taken', field: 'email' });
  });

  it('lists sessions with where they came from, and which one is this', async () => {
    const { request, signUp } = aSystem();
    const person = await signUp('Ana');
    await request('/v1/auth/sign-in', { body: ana, headers: { 'user-agent': 'Firefox' } });

    const { items } = await jsonFrom(await person.request('/v1/sessions'));

    expect(items).toHaveLength(2);
    expect(items).toContainEqual(expect.objectContaining({ userAgent: 'Firefox', current: false }));
    expect(items).toContainEqual(expect.objectContaining({ current: true }));
    expect(items.some((item: object) => 'accountId' in item)).toBe(false);
  });

  it('shows a token once, takes it as proof, and revokes it', async () => {
    const { request, signUp } = aSystem();
    const person = await signUp('Ana');
    const { token, secret } = await jsonFrom(
      await person.request('/v1/tokens', { body: { name: 'k6' } }),
    );
    const me = async () =>
      (await request('/v1/auth/me', { headers: { authorization: `Bearer ${secret}` } })).status;

    expect(secret).toMatch(/^evo_/u);
    expect(await me()).toBe(200);
    expect(await jsonFrom(await person.request('/v1/tokens'))).toEqual({ items: [token] });
    const revoked = await person.request(`/v1/tokens/${token.id}`, { method: 'DELETE' });
    expect(revoked.status).toBe(204);
    expect(await me()).toBe(401);
  });

  it('deletes the account for its password', async () => {
    const person = await aSystem().signUp('Ana');
    const { password } = ana;
    const deleted = await person.request('/v1/auth/account', {
      method: 'DELETE',
      body: { password },
    });
    expect(deleted.status).toBe(204);
    expect((await person.request('/v1/auth/me')).status).toBe(401);
  });

  it('exports everything that belongs to the owner, and to nobody else', async () => {
    const system = aSystem();
    const person = await system.signUp('Ana');
    const stranger = await system.signUp('Bia');
    await person.request('/v1/chat', { body: { text: 'Minha pergunta' } });
    await person.request('/v1/chat', { body: { text: 'Outra pergunta' } });
    await stranger.request('/v1/chat', { body: { text: 'Pergunta alheia' } });
    await person.request('/v1/tokens', { body: { name: 'k6' } });

    const response = await person.request('/v1/auth/export');
    const raw = await response.clone().text();

    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="/u);
    expect(await jsonFrom(response)).toMatchObject({
      exportedAt: expect.any(String),
      account: { email: 'ana@exemplo.com' },
      sessions: [{ email: 'ana@exemplo.com' }],
      tokens: [{ name: 'k6' }],
      conversations: [
        { messages: [{ role: 'user' }, { role: 'assistant', content: 'Olá, mundo' }] },
        { messages: [{ role: 'user' }, { role: 'assistant', content: 'Olá, mundo' }] },
      ],
      calls: [],
    });
    expect(raw).toContain('Minha pergunta');
    expect(raw).not.toContain('alheia');
  });

  it('exports the rest when a conversation is deleted meanwhile', async () => {
    const conversations = memoryConversationStore();
    const deleted: string[] = [];
    const { signUp } = aSystem({
      conversations: {
        ...conversations,
        messages: async (ownerId, id, page) => {
          if (deleted.length === 0) {
            deleted.push(id);
            await conversations.remove(ownerId, id, new Date());
          }
          return conversations.messages(ownerId, id, page);
        },
      },
    });
    const person = await signUp('Ana');
    for (const text of ['Uma', 'Outra']) await person.request('/v1/chat', { body: { text } });

    const all = await jsonFrom(await person.request('/v1/auth/export'));

    const counts = all.conversations.map(
      ({ id, messages }: { readonly id: string; readonly messages: readonly unknown[] }) =>
        [deleted.includes(id), messages.length] as const,
    );
    expect(counts).toEqual([
      [true, 0],
      [false, 2],
    ]);
  });

  it('exports an account that has nothing yet', async () => {
    const person = await aSystem().signUp('Ana');
    expect(await jsonFrom(await person.request('/v1/auth/export'))).toMatchObject({
      conversations: [],
      calls: [],
    });
  });
});
