import { expect, test } from 'vitest';
import { openaiParts } from '../../src/providers/openai-parts.ts';

const chunk = (delta: object, finish_reason: string | null = null) => ({
  choices: [{ index: 0, delta, finish_reason }],
});
const text = (content: string) => chunk({ content });
const delta = (piece: string) => ({ type: 'text-delta', text: piece });

test('of the text that came together the first piece leaves alone, and the others as one', () => {
  const parts = [...openaiParts([text('Um '), text('circuit '), text('breaker')])];
  expect(parts).toEqual([delta('Um '), delta('circuit breaker')]);
});

test('the order of what is said stays: text, then the call of a tool, then the end', () => {
  const call = chunk({
    tool_calls: [{ index: 0, id: 'a', function: { name: 'b', arguments: '{}' } }],
  });
  const parts = [
    ...openaiParts([text('1'), text('2'), text('3'), call, text('4'), chunk({}, 'stop')]),
  ];
  expect(parts).toEqual([
    delta('1'),
    delta('23'),
    { type: 'tool-call-delta', index: 0, id: 'a', name: 'b', argumentsDelta: '{}' },
    delta('4'),
    { type: 'end', reason: 'stop' },
  ]);
});

test('what came before a chunk that makes no sense is told before it', () => {
  const parts: unknown[] = [];
  const read = () => {
    const strange = { choices: [{ delta: { tool_calls: 7 } }] };
    for (const part of openaiParts([text('1'), text('2'), strange])) parts.push(part);
  };
  expect(read).toThrow(TypeError);
  expect(parts).toEqual([delta('1'), delta('2')]);
});
