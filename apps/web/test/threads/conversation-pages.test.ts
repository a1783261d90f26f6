import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/api/conversation.ts';
import { changePages } from '../../src/threads/change-pages.ts';
import { groupsOf } from '../../src/threads/groups-of.ts';

const conversation = (id: string, updatedAt = '2026-11-21T12:00:00.000Z'): Conversation => ({
  id,
  title: id,
  systemPrompt: null,
  createdAt: updatedAt,
  updatedAt,
});
const data = {
  pages: [
    { items: [conversation('a'), conversation('b')], nextCursor: 'x' },
    { items: [conversation('c')], nextCursor: null },
  ],
  pageParams: [null, 'x'],
};
const idsOf = (changed: ReturnType<typeof changePages>) =>
  changed?.pages.map((page) => page.items.map(({ id }) => id));

describe('a change of the list', () => {
  it('brings a new conversation to the top', () => {
    expect(idsOf(changePages(data, 'news', conversation('n')))).toEqual([['n', 'a', 'b'], ['c']]);
  });
  it('moves an old one there, wherever it was', () => {
    expect(idsOf(changePages(data, 'news', conversation('c')))).toEqual([['c', 'a', 'b'], []]);
  });
  it('renames in place', () => {
    const renamed = { ...conversation('b'), title: 'Novo' };
    expect(changePages(data, 'rename', renamed)?.pages[0]?.items[1]).toBe(renamed);
  });
  it('takes out what is gone', () => {
    expect(idsOf(changePages(data, 'remove', conversation('a')))).toEqual([['b'], ['c']]);
  });
  it('waits for a list that has not come yet', () => {
    expect(changePages(undefined, 'news', conversation('n'))).toBeUndefined();
  });
});

describe('the groups of the list', () => {
  it('keep its order', () => {
    const now = new Date('2026-11-21T15:00:00.000Z');
    const list = [
      conversation('a', '2026-11-21T14:00:00.000Z'),
      conversation('b', '2026-11-21T13:00:00.000Z'),
      conversation('c', '2026-11-03T12:00:00.000Z'),
    ];
    const groups = groupsOf(list, now);
    expect(groups.map((group) => [group.age, group.conversations.length])).toEqual([
      ['today', 2],
      ['month', 1],
    ]);
  });
});
