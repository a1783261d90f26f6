import { expect, test, vi } from 'vitest';
import { stop } from '../../src/chat/stop.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { aGeneration } from '../a-generation.ts';
import { text } from '../events.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';

test('stops an answer for real: upstream too, and its text is kept', async () => {
  const { ask, read, dependencies, calls, conversations } = aChat({
    script: [text('Olá, '), { type: 'silence' }],
  });
  const { generation } = await ask();
  await read(generation.id, 0, 1);
  expect(await stop(dependencies, OWNER, generation.id)).toBe('stopped');
  expect(calls[0]?.signal.aborted).toBe(true);
  expect((await read(generation.id)).at(-1)).toMatchObject({ summary: { reason: 'stopped' } });
  const { items } = await conversations.messages(OWNER, generation.conversationId, { limit: 9 });
  expect(items.at(-1)).toMatchObject({ content: 'Olá, ', status: 'stopped' });
});

test('may be asked again and again', async () => {
  const { ask, read, dependencies } = aChat({ script: [{ type: 'silence' }] });
  const { generation } = await ask();
  for (let time = 0; time < 3; time += 1) {
    expect(await stop(dependencies, OWNER, generation.id)).toBe('stopped');
  }
  await read(generation.id);
  expect(await stop(dependencies, OWNER, generation.id)).toBe('stopped');
});

test('changes nothing about an answer that has ended', async () => {
  const { ask, live, dependencies, generations } = aChat();
  const { generation } = await ask();
  await vi.waitUntil(() => live.running() === 0);
  expect(await stop(dependencies, OWNER, generation.id)).toBe('completed');
  expect(await generations.find(OWNER, generation.id)).toMatchObject({ status: 'completed' });
});

test('says how an answer stands that another process writes', async () => {
  const memory = new Map();
  await memoryGenerationStore(memory).open(aGeneration());
  const { dependencies } = aChat({ generations: memoryGenerationStore(memory) });
  expect(await stop(dependencies, OWNER, aGeneration().id)).toBe('running');
});

test.each([
  ['what does not exist', OWNER, 'nowhere'],
  ["somebody else's answer", 'owner-2', undefined],
])('does not find %s', async (_what, ownerId, id) => {
  const { ask, dependencies, calls } = aChat({ script: [{ type: 'silence' }] });
  const { generation } = await ask();
  await expect(stop(dependencies, ownerId, id ?? generation.id)).rejects.toMatchObject({
    code: 'generation_not_found',
  });
  expect(calls[0]?.signal.aborted).toBe(false);
});
