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
  message('system', 'Seja breve.'),
  message('user', 'aaaa'),
  message('assistant', 'bbbb'),
  message('user', 'cccc'),
  message('assistant', 'dddd'),
];
const SYSTEM = { role: 'system', content: 'Seja breve.' };

describe('what the model is given of a thread', () => {
  test('is all of it, in order, where it fits', () => {
    expect(historyOf(thread, 1_000)).toEqual(
      thread.map(({ role, content }) => ({ role, content })),
    );
  });

  test('is the newest turns that fit, and always the system message', () => {
    expect(historyOf(thread, SYSTEM.content.length + 8)).toEqual([
      SYSTEM,
      { role: 'user', content: 'cccc' },
      { role: 'assistant', content: 'dddd' },
    ]);
  });

  test('has no hole: a turn that does not fit hides the older ones', () => {
    const short = [message('user', 'a'), message('assistant', 'bbbbbb'), message('user', 'c')];
    expect(historyOf(short, 5)).toEqual([{ role: 'user', content: 'c' }]);
  });

  test('is just the system message where nothing else fits', () => {
    expect(historyOf(thread, SYSTEM.content.length)).toEqual([SYSTEM]);
    expect(historyOf(thread, 0)).toEqual([SYSTEM]);
  });

  test('leaves out answers that never got a text', () => {
    const broken = [message('user', 'a'), message('assistant', ''), message('user', 'b')];
    expect(historyOf(broken, 100).map(({ content }) => content)).toEqual(['a', 'b']);
  });

  test('of an empty thread is nothing', () => {
    expect(historyOf([], 100)).toEqual([]);
  });

  test('never exceeds its room, and is always the end of the thread', () => {
    const turns = fc.array(
      fc.tuple(fc.constantFrom('user' as const, 'assistant' as const), fc.string()),
    );
    fc.assert(
      fc.property(turns, fc.nat(100), (all, room) => {
        const messages = all.map(([role, content]) => message(role, content));
        const kept = historyOf(messages, room).map(({ content }) => content);
        const told = messages.map(({ content }) => content).filter((content) => content !== '');
        expect(kept.join('').length).toBeLessThanOrEqual(room);
        expect(kept).toEqual(told.slice(told.length - kept.length));
      }),
    );
  });
});
