import { expect, test } from 'vitest';
import { renderIndex } from '../../src/index-page/render-index.ts';
import type { PartStatus, SystemStatus } from '../../src/system/system-status.ts';

const part = (over: Partial<PartStatus>): PartStatus => ({
  name: 'v1',
  label: 'V1',
  detail: 'MVP',
  answers: true,
  links: [{ label: 'chat', url: 'http://localhost:3001' }],
  ...over,
});
const status = (...parts: readonly PartStatus[]): SystemStatus => ({
  parts,
  versions: [],
  networkLinks: [],
  logsFolder: '/home/ana/evolua/.evolua/logs',
  memoryMb: 312,
  at: new Date('2026-03-02T12:00:00Z'),
});

test('every part is there with its link, and that it answers', () => {
  const page = renderIndex(status(part({})));
  expect(page).toContain('Tudo responde.');
  expect(page).toContain('<a href="http://localhost:3001">chat</a>');
  expect(page).toContain('<span class="state">responde</span>');
  expect(page).toContain('312 MB em uso');
});

test('a part that is silent is told in words, not by colour alone', () => {
  const page = renderIndex(status(part({}), part({ name: 'simulator', answers: false })));
  expect(page).toContain('1 de 2 partes não responde.');
  expect(page).toContain('<span class="state">não responde</span>');
});

test('nothing of what it shows becomes markup', () => {
  const page = renderIndex(status(part({ detail: '<script>"&\'' })));
  expect(page).toContain('&lt;script&gt;&quot;&amp;&#39;');
  expect(page).not.toContain('<script');
});

test('the links are there, with what is wrong with each', () => {
  const counters = { connections: 9, open: 3, bytesUp: 0, bytesDown: 0, struck: 7 };
  const healthy = { name: 'v2-redis', toxics: {}, counters };
  const page = renderIndex({ ...status(part({})), networkLinks: [healthy] });
  expect(page).toContain('Ligações com bancos e provedores: 1, nenhuma com defeito');
  expect(page).toContain('<details>');
  const ill = { ...healthy, toxics: { latencyMs: 300, jitterMs: 50 } };
  const other = renderIndex({ ...status(part({})), networkLinks: [healthy, ill] });
  expect(other).toContain('Ligações com bancos e provedores: 2, 1 com defeito');
  expect(other).toContain('<td>+300 ms, ± 50 ms</td><td>3</td><td>7</td>');
  expect(other).toContain('<details open>');
});

test('a version stands out among its parts', () => {
  const page = renderIndex(
    status(part({ version: 'v1' }), part({ name: 'v1-redis', version: 'v1' })),
  );
  expect(page.match(/data-version="v1"/g)).toHaveLength(1);
});

test('where the system does not tell the memory, the page does not either', () => {
  expect(renderIndex({ ...status(part({})), memoryMb: undefined })).not.toContain('MB');
});
