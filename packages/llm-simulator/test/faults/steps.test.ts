import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/attempt/step.ts';
import { afterBytes } from '../../src/faults/steps/after-bytes.ts';
import { afterTokens } from '../../src/faults/steps/after-tokens.ts';
import { drip } from '../../src/faults/steps/drip.ts';
import { keepAliveBetween } from '../../src/faults/steps/keep-alive-between.ts';
import { keepAliveForever } from '../../src/faults/steps/keep-alive-forever.ts';
import { repeatEnd } from '../../src/faults/steps/repeat-end.ts';
import { splitWrites } from '../../src/faults/steps/split-writes.ts';
import { withCrlf } from '../../src/faults/steps/with-crlf.ts';

type Part = 'start' | 'delta' | 'finish' | 'end' | 'body' | 'other';

const head: Step = { do: 'head', status: 200, headers: {} };
const gap: Step = { do: 'wait', ms: 20 };
const end: Step = { do: 'end' };
const write = (part: Part, data: string, tokens = part === 'delta' ? 1 : 0): Step => ({
  do: 'write',
  frame: { part, data, tokens },
});
const answer: readonly Step[] = [
  head,
  write('start', 'S\n'),
  write('delta', 'a\n'),
  gap,
  write('delta', 'é\n'),
  write('finish', 'F\n'),
  write('end', 'D\n'),
  end,
];

/** Steps in one line: text as it is, everything else in brackets. */
function line(steps: Iterable<Step>): string {
  return [...steps]
    .map((step) => {
      if (step.do === 'write') return JSON.stringify(Buffer.from(step.frame.data).toString());
      return step.do === 'wait' ? `[wait ${step.ms}]` : `[${step.do}]`;
    })
    .join('');
}

describe('a fault is a change to the steps of an answer', () => {
  it('after tokens: at the token named, and before anything that ends the answer', () => {
    const cut = (count: number) => line(afterTokens(answer, count, () => [{ do: 'cut' }]));
    expect(cut(0)).toBe('[head]"S\\n"[cut]');
    expect(cut(1)).toBe('[head]"S\\n""a\\n"[wait 20][cut]');
    expect(cut(2)).toBe('[head]"S\\n""a\\n"[wait 20]"é\\n"[cut]');
    expect(cut(99)).toBe(cut(2));
  });

  it('after tokens: a body is cut in half, a refusal left whole', () => {
    const body = [head, write('body', 'abcd', 2), end];
    expect(line(afterTokens(body, 1, () => [{ do: 'cut' }]))).toBe('[head]"ab"[cut]');
    const refusal: Step[] = [{ do: 'head', status: 503, headers: {} }, write('body', 'abcd'), end];
    expect(line(afterTokens(refusal, 1, () => [{ do: 'cut' }]))).toBe('[head]"abcd"[end]');
  });

  it('after bytes: not one more, not one fewer', () => {
    const sizes = Array.from({ length: 14 }, (_, count) =>
      [...afterBytes(answer, count, { do: 'cut' })]
        .map((step) => (step.do === 'write' ? Buffer.from(step.frame.data).length : 0))
        .reduce((sum, size) => sum + size, 0),
    );
    expect(sizes).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11, 11]);
  });

  it('split writes: the pieces joined are the frame, and the loop turns between them', () => {
    const one = [write('delta', 'aéb\n')];
    const bytes = [...splitWrites(one, 'byte')].filter((step) => step.do === 'write');
    const sent = bytes.map((step) => (step.do === 'write' ? Buffer.from(step.frame.data) : []));
    expect(Buffer.concat(sent as Buffer[]).toString()).toBe('aéb\n');
    expect(bytes).toHaveLength(5);
    expect(line(splitWrites([write('delta', 'abcd')], 'middle'))).toBe('"ab"[turn]"cd"');
    const [first] = [...splitWrites(one, 'character')];
    expect(first?.do === 'write' && Buffer.from(first.frame.data).toString('hex')).toBe('61c3');
  });

  it('split writes: the tokens are counted once', () => {
    const tokens = [...splitWrites([write('delta', 'abcd')], 'byte')].map((step) =>
      step.do === 'write' ? step.frame.tokens : 0,
    );
    expect(tokens.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('CRLF: in a stream, never in a body', () => {
    expect(line(withCrlf(answer))).toBe(
      '[head]"S\\r\\n""a\\r\\n"[wait 20]"é\\r\\n""F\\r\\n""D\\r\\n"[end]',
    );
    expect(line(withCrlf([write('body', 'x\n')]))).toBe('"x\\n"');
  });

  it('the end twice', () => {
    expect(line(repeatEnd(answer))).toMatch(/"F\\n""D\\n""F\\n""D\\n"\[end\]$/);
  });

  it('keep-alives: before every nth token, or nothing else at all', () => {
    expect(line(keepAliveBetween(answer, ':', 2))).toBe(
      '[head]"S\\n""a\\n"[wait 20]":""é\\n""F\\n""D\\n"[end]',
    );
    expect(line(keepAliveForever(':', 300_000))).toBe('":"[wait 300000]":"[wait 300000][cut]');
  });

  it('drip: its own pace in the place of the usual', () => {
    expect(line(drip(answer.slice(2), 7))).toBe('[wait 7]"a\\n"[wait 7]"é\\n""F\\n""D\\n"[end]');
    const body = [...drip([write('body', 'x'.repeat(32))], 7)];
    expect(body.filter((step) => step.do === 'wait')).toHaveLength(16);
  });
});
