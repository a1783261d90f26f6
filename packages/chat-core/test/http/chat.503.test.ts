import { describe, expect, it } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import type { RouteStep } from '../../src/domain/route-step.ts';
import { cacheStep } from '../events.ts';
import type { Step } from '../scripted-provider.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { problemFrom } from './harness/problem-from.ts';

const failing = (code: ChatErrorCode, retryAfterMs?: number): readonly Step[] => {
  const step: RouteStep = {
    kind: 'attempt',
    provider: 'scripted',
    model: 'scripted-1',
    outcome: code,
    ms: 7,
    status: 503,
  };
  const cause = new Error('Incorrect API key provided: sk-segredo');
  return [
    cacheStep('miss'),
    { type: 'route', step },
    { type: 'fail', error: new ChatError(code, { retryAfterMs, cause }) },
  ];
};

describe('a provider that fails before the first token', () => {
  it.each(['application/json', 'text/event-stream'])(
    'is a problem with the route so far, for who accepts %s',
    async (accept) => {
      const ana = await aSystem({ script: failing('overloaded', 1_500) }).signUp('Ana');

      const response = await ana.request('/v1/chat', {
        body: { text: 'Oi' },
        headers: { accept },
      });
      const raw = await response.clone().text();
      const problem = await problemFrom(response);

      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('2');
      expect(problem).toMatchObject({
        code: 'overloaded',
        title: 'Provedor sobrecarregado',
        retryAfterSeconds: 2,
        generationId: expect.any(String),
        conversationId: expect.any(String),
        userMessageId: expect.any(String),
        assistantMessageId: expect.any(String),
        route: [
          { kind: 'cache', outcome: 'miss' },
          { kind: 'attempt', provider: 'scripted', outcome: 'overloaded', ms: 7, status: 503 },
        ],
      });
      expect(raw).not.toContain('sk-segredo');
    },
  );

  it.each([
    ['connect', 503],
    ['timeout_ttft', 504],
    ['server', 503],
    ['conflict', 503],
    ['overloaded', 503],
    ['throttled', 429],
    ['quota', 503],
    ['credentials', 502],
    ['model_not_found', 404],
    ['context_length', 422],
    ['content_filter', 422],
    ['bad_request', 422],
    ['empty', 502],
    ['protocol', 502],
    ['deadline', 504],
    ['internal', 500],
  ] as const)('is, for %s, a %i', async (code, status) => {
    const ana = await aSystem({ script: failing(code) }).signUp('Ana');
    const response = await ana.request('/v1/chat', { body: { text: 'Oi' } });
    expect(response.status).toBe(status);
    expect(await problemFrom(response)).toMatchObject({ code });
  });

  it('leaves the question in the conversation, with the failed answer beside it', async () => {
    const ana = await aSystem({ script: failing('server') }).signUp('Ana');
    await ana.request('/v1/chat', { body: { text: 'Oi' } });

    const { items } = await jsonFrom(await ana.request('/v1/chat/conversations'));
    const messages = await ana.request(`/v1/chat/conversations/${items[0].id}/messages`);

    expect(await messages.json()).toMatchObject({
      items: [
        { role: 'user', content: 'Oi', status: 'completed' },
        { role: 'assistant', content: '', status: 'error' },
      ],
    });
  });
});

describe('a store that is away', () => {
  it('is a 503 in our own words', async () => {
    const calls = { list: async () => Promise.reject(new ChatError('store_unavailable')) };
    const ana = await aSystem({ calls }).signUp('Ana');
    const response = await ana.request('/v1/usage');
    expect(response.status).toBe(503);
    expect(await problemFrom(response)).toMatchObject({ code: 'store_unavailable' });
  });
});
