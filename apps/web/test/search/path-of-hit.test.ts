import { expect, it } from 'vitest';
import { pathOfHit } from '../../src/search/path-of-hit.ts';

const hit = {
  conversationId: 'conversa',
  title: 'Cache',
  role: null,
  excerpt: [],
  createdAt: '2026-11-21T12:00:00.000Z',
};

it('leads to the message, or to the conversation whose title it was', () => {
  expect(pathOfHit({ ...hit, messageId: 'm1' })).toBe('/conversas/conversa#mensagem-m1');
  expect(pathOfHit({ ...hit, messageId: null })).toBe('/conversas/conversa');
});
