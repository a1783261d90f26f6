import { expect, it } from 'vitest';
import { trueHost } from '../../src/format/true-host.ts';

it.each([
  ['clique aqui', 'https://exemplo.br/'],
  ['exemplo.br', 'https://exemplo.br/'],
  ['https://EXEMPLO.br/a?b', 'https://exemplo.br/a?b'],
  ['www.exemplo.br', 'http://www.exemplo.br/'],
  ['ana@exemplo.br', 'mailto:ana@exemplo.br'],
  ['versão 2.0, fim.', 'https://exemplo.br/'],
])('has nothing to add to %j', (label, href) => {
  expect(trueHost(label, href)).toBeUndefined();
});

it.each([
  ['https://banco.example', 'https://fora.example/', 'fora.example'],
  ['banco.example/entrar', 'https://banco.example.fora.example/', 'banco.example.fora.example'],
  ['entre em banco.example', 'http://10.0.0.1:8080/', '10.0.0.1'],
  ['b\u0430nco.example', 'https://b\u0430nco.example/', 'xn--bnco-53d.example'],
  ['ana@banco.example', 'mailto:ana@fora.example', 'fora.example'],
  ['banco\u3002example', 'https://fora.example/', 'fora.example'],
])('says where %j leads', (label, href, host) => {
  expect(trueHost(label, new URL(href).href)).toBe(host);
});
