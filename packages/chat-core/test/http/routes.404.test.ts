import { describe, expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { problemFrom } from './harness/problem-from.ts';

describe('what does not exist', () => {
  it.each(['/v1/nada', '/v1', '/v2/chat', '/v1/chat/conversations/x/y/z', '/assets/nada.js'])(
    'is a problem: %s',
    async (path) => {
      const response = await aSystem().request(path);
      expect(response.status).toBe(404);
      expect(await problemFrom(response)).toMatchObject({ code: 'route_not_found' });
    },
  );

  it.each([
    ['/v1/chat/conversations/não-é-um-id', 'conversation_not_found'],
    ['/v1/chat/conversations/7d444840-9dc0-41d1-b245-5ffdce74fad2', 'conversation_not_found'],
    ['/v1/chat/generations/7d444840-9dc0-41d1-b245-5ffdce74fad2/events', 'generation_not_found'],
    ['/v1/chat/generations/1/events', 'generation_not_found'],
  ])('is told by its own code: %s', async (path, code) => {
    const ana = await aSystem().signUp('Ana');
    const response = await ana.request(path);
    expect(response.status).toBe(404);
    expect(await problemFrom(response)).toMatchObject({ code });
  });

  it('may be a model', async () => {
    const ana = await aSystem().signUp('Ana');
    const body = { text: 'Oi', model: 'gpt-inventado' };
    const response = await ana.request('/v1/chat', { body });
    expect(response.status).toBe(404);
    expect(await problemFrom(response)).toMatchObject({ code: 'model_not_found', field: 'model' });
  });

  it('may be the conversation that a question names', async () => {
    const { signUp, calls } = aSystem();
    const ana = await signUp('Ana');
    const body = { text: 'Oi', conversationId: '7d444840-9dc0-41d1-b245-5ffdce74fad2' };
    const response = await ana.request('/v1/chat', { body });
    expect(response.status).toBe(404);
    expect(await problemFrom(response)).toMatchObject({ code: 'conversation_not_found' });
    expect(calls).toEqual([]);
  });
});
