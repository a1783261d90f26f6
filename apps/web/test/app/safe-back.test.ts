import { expect, it } from 'vitest';
import { safeBack } from '../../src/app/safe-back.ts';

it.each(['/conversas', '/conversas/01990000-0000-7000-8000-000000000000', '/conta', '/sessoes'])(
  'leads back to %s',
  (path) => {
    expect(safeBack(path)).toBe(path);
  },
);

it.each([
  undefined,
  '',
  '/',
  '/entrar',
  '//evil.example',
  '/conversas//evil.example',
  '/conversas/../docs',
  'https://evil.example/conversas',
  'javascript:alert(1)',
  '/conta\n',
])('leads from %j to the conversations', (path) => {
  expect(safeBack(path)).toBe('/conversas');
});
