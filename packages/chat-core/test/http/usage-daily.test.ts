import { describe, expect, it, vi } from 'vitest';
import type { DailyUsage } from '../../src/domain/daily-usage.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { problemFrom } from './harness/problem-from.ts';

const PATH = '/v1/usage/daily';

describe('usage by day', () => {
  it('is of thirty days in São Paulo, unless told', async () => {
    const item: DailyUsage = {
      day: '2026-11-21',
      provider: 'openai',
      calls: 2,
      inputTokens: 3,
      outputTokens: 5,
      costUsd: 0.3,
    };
    const daily = vi.fn(async () => [item]);
    const ana = await aSystem({ calls: { daily } }).signUp('Ana');
    expect(await jsonFrom(await ana.request(PATH))).toEqual({ items: [item] });
    await ana.request(`${PATH}?days=90&timeZone=${encodeURIComponent('Etc/GMT+3')}`);
    expect(daily.mock.calls).toEqual([
      [ana.account.id, { days: 30, timeZone: 'America/Sao_Paulo' }],
      [ana.account.id, { days: 90, timeZone: 'Etc/GMT+3' }],
    ]);
  });

  it.each([
    ['days=0', 'days'],
    ['days=91', 'days'],
    ['days=1.5', 'days'],
    ['timeZone=', 'timeZone'],
    ['timeZone=Marte/Olimpo', 'timeZone'],
    ['timeZone=%2B03:00', 'timeZone'],
    ["timeZone=UTC'--", 'timeZone'],
    ['de=ontem', 'de'],
  ])('refuses the query %s', async (query, field) => {
    const ana = await aSystem().signUp('Ana');
    const response = await ana.request(`${PATH}?${query}`);
    expect(response.status).toBe(422);
    expect(await problemFrom(response)).toMatchObject({ code: 'invalid_request', field });
  });
});

it('a conversation tells what it has spent', async () => {
  const usage = { calls: 2, inputTokens: 3, outputTokens: 5, costUsd: 0.3 };
  const ana = await aSystem({ calls: { ofConversation: async () => usage } }).signUp('Ana');
  const { id } = await jsonFrom(await ana.request('/v1/chat/conversations', { body: {} }));
  expect(await jsonFrom(await ana.request(`/v1/chat/conversations/${id}`))).toMatchObject({
    id,
    usage,
  });
});
