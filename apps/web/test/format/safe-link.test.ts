import { expect, it } from 'vitest';
import { safeLink } from '../../src/format/safe-link.ts';

it.each([
  ['https://exemplo.br/a?b=c#d', 'https://exemplo.br/a?b=c#d'],
  ['HTTP://exemplo.br', 'http://exemplo.br/'],
  ['mailto:ana@exemplo.br', 'mailto:ana@exemplo.br'],
])('lets %s through', (href, expected) => {
  expect(safeLink(href)).toBe(expected);
});

it.each([
  undefined,
  '',
  '#topo',
  '/v1/auth/sign-out',
  '//exemplo.br',
  'exemplo.br',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://exemplo.br/1',
  'file:///etc/passwd',
  'irc://exemplo.br',
  'https://banco.example@exemplo.br',
  'https://:senha@exemplo.br',
  'streamdown:incomplete-link',
])('makes %j inert', (href) => {
  expect(safeLink(href)).toBeUndefined();
});
