import { expect, it } from 'vitest';
import { filterLog } from '../../../src/lab/processes/filter-log.ts';

const lines = ['{"level":"info","msg":"Começou"}', '{"level":"warn","msg":"conexão recusada"}'];

it('finds words wherever they stand, whatever their case and accents', () => {
  expect(filterLog(lines, 'RECUSADA conexao')).toEqual([lines[1]]);
  expect(filterLog(lines, 'comecou')).toEqual([lines[0]]);
  expect(filterLog(lines, 'info recusada')).toEqual([]);
});

it('lets everything through when nothing is asked for', () => {
  expect(filterLog(lines, '  ')).toEqual(lines);
});

it('takes what looks like a pattern as it is written', () => {
  expect(filterLog(['a.b', 'axb'], '.')).toEqual(['a.b']);
});
