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
  it('brings back to its place, by time and then by id', () => {
    const at = (id: string, minute: number) => conversation(id, `2026-11-21T12:0${minute}:00.000Z`);
    const list = {
      pages: [
        { items: [at('d', 5), at('b', 4)], nextCursor: 'x' },
        { items: [at('a', 2)], nextCursor: 'y' },
      ],
      pageParams: [null, 'x'],
    };
    const listAfter = (back: Conversation, before = list) =>
      idsOf(changePages(before, 'restore', back))?.flat();
    expect(listAfter(at('n', 6))).toEqual(['n', 'd', 'b', 'a']);
    expect(listAfter(at('c', 4))).toEqual(['d', 'c', 'b', 'a']);
    expect(listAfter(at('n', 3))).toEqual(['d', 'b', 'n', 'a']);
    expect(listAfter(at('b', 4))).toEqual(['d', 'b', 'a']);
    // It stands on a page that nobody has asked for yet.
    expect(listAfter(at('n', 1))).toEqual(['d', 'b', 'a']);
    expect(idsOf(changePages(data, 'restore', conversation('0')))?.flat()).toEqual([
      'a',
      'b',
      'c',
      '0',
    ]);
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
