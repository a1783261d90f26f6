import { afterEach, expect, it, vi } from 'vitest';
import type { Asking } from '../../src/answers/asking.ts';
import { answersApi } from '../../src/api/answers-api.ts';

afterEach(() => vi.unstubAllGlobals());

const sent = async (asking: Asking) => {
  const fetched = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(new Response()));
  vi.stubGlobal('fetch', fetched);
  await answersApi.ask(asking, new AbortController().signal);
  const [path, init] = fetched.mock.calls[0] ?? [];
  return { path, body: JSON.parse(String(init?.body)) };
};
const rewriting = {
  generationId: 'g',
  conversationId: 'c',
  messageId: 'r/1',
  questionId: 'p',
  kept: 'Nove',
} as const;

it('asks with what the contract knows, and nothing else', async () => {
  const asking = { verb: 'ask', generationId: 'g', text: 'Oi', edits: '?g0' } as const;
  expect(await sent(asking)).toEqual({
    path: '/v1/chat',
    body: { generationId: 'g', text: 'Oi' },
  });
});

it('says root and newest in different words', async () => {
  const asking = { verb: 'ask', generationId: 'g', text: 'Oi', conversationId: 'c' } as const;
  expect((await sent({ ...asking, parentId: null })).body).toMatchObject({ parentId: null });
  expect((await sent(asking)).body).not.toHaveProperty('parentId');
});

it.each(['regenerate', 'continue'] as const)('asks to %s at the answer itself', async (verb) => {
  expect(await sent({ ...rewriting, verb })).toEqual({
    path: `/v1/chat/messages/r%2F1/${verb}`,
    body: { generationId: 'g' },
  });
});
