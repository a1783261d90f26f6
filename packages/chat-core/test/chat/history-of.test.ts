import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/chat/history-of.ts';
import type { Message } from '../../src/domain/message.ts';

const message = (role: Message['role'], content: string): Message => ({
  id: content,
  conversationId: 'c',
  ownerId: 'o',
  parentId: null,
  role,
  content,
  generationId: null,
  status: 'completed',
  summary: null,
  createdAt: new Date(0),
});

const thread = [
  message('user', 'aaaa'),
  message('assistant', 'bbbb'),
  message('user', 'cccc'),
  message('assistant', 'dddd'),
];
const systemPrompt = 'Seja breve.';
const SYSTEM = { role: 'system', content: systemPrompt };
const room = (charactersMax: number) => ({ systemPrompt, charactersMax });
const bare = (charactersMax: number) => ({ systemPrompt: null, charactersMax });

describe('what the model is given of a thread', () => {
  test('is all of it, in order, where it fits', () => {
    const turns = thread.map(({ role, content }) => ({ role, content }));
    expect(historyOf(thread, room(1_000))).toEqual([SYSTEM, ...turns]);
    expect(historyOf(thread, bare(1_000))).toEqual(turns);
  });

  test('is the newest turns that fit, and always the system prompt', () => {
    expect(historyOf(thread, room(systemPrompt.length + 8))).toEqual([
      SYSTEM,
      { role: 'user', content: 'cccc' },
      { role: 'assistant', content: 'dddd' },
    ]);
  });

  test('has no hole: a turn that does not fit hides the older ones', () => {
    const short = [message('user', 'a'), message('assistant', 'bbbbbb'), message('user', 'c')];
    expect(historyOf(short, bare(5))).toEqual([{ role: 'user', content: 'c' }]);
  });

  test('is just the system prompt where nothing else fits', () => {
    expect(historyOf(thread, room(systemPrompt.length))).toEqual([SYSTEM]);
    expect(historyOf(thread, bare(0))).toEqual([]);
  });

  test('is refused where not even the system prompt fits, or the question does not', () => {
    const refusal = expect.objectContaining({ code: 'history_too_long' });
    expect(() => historyOf(thread, room(systemPrompt.length - 1))).toThrow(refusal);
    expect(() => historyOf([], bare(-1))).toThrow(refusal);
  });

  test('leaves out answers that never got a text', () => {
    const broken = [message('user', 'a'), message('assistant', ''), message('user', 'b')];
    expect(historyOf(broken, bare(100)).map(({ content }) => content)).toEqual(['a', 'b']);
  });

  test('of an empty thread is nothing', () => {
    expect(historyOf([], bare(100))).toEqual([]);
  });

  test('never exceeds its room, and is always the end of the thread', () => {
    const turns = fc.array(
      fc.tuple(fc.constantFrom('user' as const, 'assistant' as const), fc.string()),
    );
    fc.assert(
      fc.property(turns, fc.nat(100), (all, charactersMax) => {
        const messages = all.map(([role, content]) => message(role, content));
        const kept = historyOf(messages, bare(charactersMax)).map(({ content }) => content);
        const told = messages.map(({ content }) => content).filter((content) => content !== '');
        expect(kept.join('').length).toBeLessThanOrEqual(charactersMax);
        expect(kept).toEqual(told.slice(told.length - kept.length));
      }),
    );
  });
});
