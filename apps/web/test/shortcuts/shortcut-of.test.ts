import { expect, it } from 'vitest';
import { shortcutOf } from '../../src/shortcuts/shortcut-of.ts';
import { shortcuts } from '../../src/shortcuts/shortcuts.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', true>> = {},
) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
});
const reading = { typing: false, singleKeys: true };
const typing = { typing: true, singleKeys: true };

it('knows its keys, wherever the keyboard has them', () => {
  expect(shortcutOf(press('/'), reading)).toBe('search');
  expect(shortcutOf(press('/', { shift: true }), reading)).toBe('search');
  expect(shortcutOf(press('?', { shift: true }), reading)).toBe('help');
  expect(shortcutOf(press('F8'), reading)).toBe('undo');
  expect(shortcutOf(press('O', { ctrl: true, shift: true }), reading)).toBe('create');
  expect(shortcutOf(press('o', { meta: true, shift: true }), reading)).toBe('create');
});

it('leaves the browser its own', () => {
  expect(shortcutOf(press('o', { ctrl: true }), reading)).toBeUndefined();
  expect(shortcutOf(press('/', { ctrl: true }), reading)).toBeUndefined();
  expect(shortcutOf(press('?', { alt: true }), reading)).toBeUndefined();
  expect(shortcutOf(press('F8', { shift: true }), reading)).toBeUndefined();
  expect(shortcutOf(press('O', { shift: true }), reading)).toBeUndefined();
});

it('never takes a letter from somebody who writes', () => {
  expect(shortcutOf(press('/'), typing)).toBeUndefined();
  expect(shortcutOf(press('?', { shift: true }), typing)).toBeUndefined();
  expect(shortcutOf(press('O', { ctrl: true, shift: true }), typing)).toBe('create');
});

it('can do without keys of one character', () => {
  const quiet = { typing: false, singleKeys: false };
  expect(shortcutOf(press('/'), quiet)).toBeUndefined();
  expect(shortcutOf(press('F8'), quiet)).toBe('undo');
});

it('leaves Enter and Esc to the part that has the focus', () => {
  for (const key of ['Enter', 'Escape', 'ArrowUp']) {
    expect(shortcutOf(press(key), reading)).toBeUndefined();
  }
});

it('never means two things by the same key in one place', () => {
  const taken = Object.values(shortcuts).map(({ keys, place }) => `${place} ${keys}`);
  expect(new Set(taken).size).toBe(taken.length);
});
