import { describe, expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { problemFrom } from './harness/problem-from.ts';

const question = (changes: Readonly<Record<string, unknown>>) => ({ text: 'Oi', ...changes });

describe('a body that is not acceptable', () => {
  it.each([
    ['an empty text', question({ text: '' }), 'text'],
    ['a blank text', question({ text: ' \n\t ' }), 'text'],
    ['a text over 8000 characters', question({ text: 'a'.repeat(8_001) }), 'text'],
    ['a text with NUL', question({ text: 'a\0b' }), 'text'],
    ['no text', {}, 'text'],
    ['a text of another type', question({ text: 42 }), 'text'],
    ['an unknown field', question({ temperatura: 1 }), 'temperatura'],
    ['an id that is none', question({ conversationId: 'abc' }), 'conversationId'],
    ['a parent that is none', question({ parentId: '' }), 'parentId'],
    ['a generation id of another version', question({ generationId: uuidV4 }), 'generationId'],
    ['an array', [], 'body'],
    ['null', null, 'body'],
  ])('is refused with its field: %s', async (_name, body, field) => {
    const ana = await aSystem().signUp('Ana');
    const response = await ana.request('/v1/chat', { body: JSON.stringify(body) });
    expect(response.status).toBe(422);
    expect(await problemFrom(response)).toMatchObject({ code: 'invalid_request', field });
  });

  it('says in Portuguese what is wrong', async () => {
    const ana = await aSystem().signUp('Ana');
    const detail = async (body: unknown) =>
      (await problemFrom(await ana.request('/v1/chat', { body }))).detail;

    expect(await detail({ text: 'a'.repeat(8_001) })).toBe(
      'O campo “text” passa do máximo de 8000 caracteres.',
    );
    expect(await detail({ text: 'Oi', extra: 1 })).toBe('O campo “extra” não é conhecido.');
    expect(await detail({ text: ' ' })).toBe('O campo “text” não pode ficar em branco.');

    const change = { method: 'PATCH', body: {} };
    const nothing = await ana.request(`/v1/chat/conversations/${uuidV4}`, change);
    expect((await problemFrom(nothing)).detail).toBe(
      'O campo “body” precisa trazer title ou systemPrompt.',
    );
  });

  it.each(['{', '', '{"text":"Oi"', 'text=Oi'])('is no JSON: %j', async (body) => {
    const ana = await aSystem().signUp('Ana');
    const response = await ana.request('/v1/chat', { body });
    expect(response.status).toBe(422);
    expect(await problemFrom(response)).toMatchObject({ code: 'invalid_json' });
  });

  it('names the header at fault', async () => {
    const ana = await aSystem().signUp('Ana');
    const headers = { 'idempotency-key': 'x'.repeat(201) };
    const response = await ana.request('/v1/chat', { body: { text: 'Oi' }, headers });
    expect(response.status).toBe(422);
    expect(await problemFrom(response)).toMatchObject({ field: 'Idempotency-Key' });
  });

  it.each([
    ['another text', { text: 'Tchau' }],
    ['another model', { text: 'Oi', model: 'scripted' }],
    ['another conversation', { text: 'Oi', conversationId: 'own' }],
  ])('reuses an idempotency key for something else: %s', async (_what, other) => {
    const { signUp, calls } = aSystem();
    const ana = await signUp('Ana');
    const { id } = await jsonFrom(await ana.request('/v1/chat/conversations', { body: {} }));
    const headers = { 'idempotency-key': 'uma-chave' };
    await ana.request('/v1/chat', { body: { text: 'Oi' }, headers });
    const body = 'conversationId' in other ? { ...other, conversationId: id } : other;
    const response = await ana.request('/v1/chat', { body, headers });
    expect(response.status).toBe(422);
    expect(await problemFrom(response)).toMatchObject({ code: 'idempotency_key_reused' });
    expect(calls).toHaveLength(1);
  });

  it('reads nothing of another person’s by their idempotency key', async () => {
    const { signUp, calls } = aSystem();
    const [ana, bia] = [await signUp('Ana'), await signUp('Bia')];
    const sent = { body: { text: 'Oi' }, headers: { 'idempotency-key': 'uma-chave' } };
    const first = await jsonFrom(await ana.request('/v1/chat', sent));
    const second = await jsonFrom(await bia.request('/v1/chat', sent));
    expect(second.generationId).not.toBe(first.generationId);
    expect(calls).toHaveLength(2);
  });

  it.each([
    [{ email: 'nada', password: 'uma senha bem longa', name: 'Ana' }, 'email'],
    [{ email: 'a@b.co', password: 'curta', name: 'Ana' }, 'password'],
    [{ email: 'a@b.co', password: 'x'.repeat(129), name: 'Ana' }, 'password'],
    [{ email: 'a@b.co', password: 'uma senha bem longa', name: ' ' }, 'name'],
    [{ email: 'a@b.co', password: 'uma senha bem longa', name: 'A', role: 'admin' }, 'role'],
  ])('can sign nobody up: %j', async (body, field) => {
    const response = await aSystem().request('/v1/auth/sign-up', { body });
    expect(response.status).toBe(422);
    expect(await problemFrom(response)).toMatchObject({ field });
  });
});

describe('a query that is not acceptable', () => {
  it.each([
    ['/v1/chat/conversations?limit=0', 'limit'],
    ['/v1/chat/conversations?limit=201', 'limit'],
    ['/v1/chat/conversations?limit=dez', 'limit'],
    ['/v1/chat/conversations?limit=1&limit=2', 'limit'],
    ['/v1/chat/conversations?cursor=', 'cursor'],
    ['/v1/chat/conversations?cursor=inventado', 'cursor'],
    ['/v1/chat/conversations?pagina=2', 'pagina'],
  ])('is refused with its field: %s', async (path, field) => {
    const ana = await aSystem().signUp('Ana');
    const response = await ana.request(path);
    expect(response.status).toBe(422);
    expect(await problemFrom(response)).toMatchObject({ code: 'invalid_request', field });
  });
});

const uuidV4 = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
