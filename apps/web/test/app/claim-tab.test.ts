import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { claimTab } from '../../src/app/claim-tab.ts';
import { drafts } from '../../src/app/drafts.ts';

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
};

beforeEach(() => {
  vi.stubGlobal('sessionStorage', storage());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('keeps the drafts of whoever comes back', () => {
  expect(claimTab('ana')).toBe(true);
  drafts.write('conversa', 'O que é');
  expect(claimTab('ana')).toBe(true);
  expect(drafts.read('conversa')).toBe('O que é');
});

it('leaves nothing to the next person', () => {
  claimTab('ana');
  drafts.write('conversa', 'segredo');
  expect(claimTab('bia')).toBe(false);
  expect(drafts.read('conversa')).toBe('');
  expect(claimTab('bia')).toBe(true);
});

it('does without a storage that is blocked', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(claimTab('ana')).toBe(true);
});
