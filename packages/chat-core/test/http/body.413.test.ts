import { describe, expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { problemFrom } from './harness/problem-from.ts';

describe('a body over the limit', () => {
  it('is refused by its declared length, unread', async () => {
    const ana = await aSystem({ bodyBytesMax: 100 }).signUp('Ana');
    const body = JSON.stringify({ text: 'a'.repeat(100) });
    const headers = { 'content-length': String(body.length) };
    const response = await ana.request('/v1/chat', { body, headers });
    expect(response.status).toBe(413);
    expect(await problemFrom(response)).toMatchObject({ code: 'body_too_large' });
  });

  it('is refused when no length was declared', async () => {
    const ana = await aSystem({ bodyBytesMax: 100 }).signUp('Ana');
    const response = await ana.request('/v1/chat', { body: { text: 'a'.repeat(100) } });
    expect(response.status).toBe(413);
  });

  it('passes when it is just within it', async () => {
    const body = JSON.stringify({ text: 'Olá' });
    const bodyBytesMax = Buffer.byteLength(body);
    const ana = await aSystem().signUp('Ana');
    expect((await ana.request('/v1/chat', { body })).status).toBe(200);
    const bia = await aSystem({ bodyBytesMax: 512 }).signUp('Bia');
    expect((await bia.request('/v1/chat', { body })).status).toBe(200);
    expect(bodyBytesMax).toBeLessThan(512);
  });

  it('comes in the words of OpenAI on its route', async () => {
    const ana = await aSystem({ bodyBytesMax: 100 }).signUp('Ana');
    const body = { model: 'evolua', messages: [{ role: 'user', content: 'a'.repeat(100) }] };
    const response = await ana.request('/v1/chat/completions', { body });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: 'body_too_large' } });
  });
});
