import { describe, expect, it } from 'vitest';
import { parseFaults } from '../../src/faults/parse-faults.ts';
import { splitModel } from '../../src/faults/split-model.ts';

describe('faults that a request names for itself', () => {
  it.each([
    ['cut:40', [{ kind: 'cut', token: 40 }]],
    [
      'tokens:60, cut:40',
      [
        { kind: 'tokens', count: 60 },
        { kind: 'cut', token: 40 },
      ],
    ],
    ['error:quota', [{ kind: 'error', error: 'quota', retryAfterAs: 'seconds' }]],
    ['reset', [{ kind: 'reset' }]],
    ['{"kind":"drip","token":1,"ms":5}', [{ kind: 'drip', token: 1, ms: 5 }]],
    ['[{"kind":"ok"},{"kind":"crlf"}]', [{ kind: 'ok' }, { kind: 'crlf' }]],
  ])('%s', (text, faults) => {
    expect(parseFaults(text, ',')).toEqual({ faults });
  });

  it.each(['explode', 'cut:many', 'reset:1', 'constructor', '{"kind"', '', 'ok,'.repeat(9)])(
    '"%s" is refused',
    (text) => {
      expect(parseFaults(text, ',')).toHaveProperty('issues');
    },
  );

  it.each([
    ['a line of its own', { headers: { 'x-a': 'a\r\nset-cookie: b' } }, '[0].headers.x-a'],
    ['a letter beyond ASCII', { headers: { 'x-a': 'ç' } }, '[0].headers.x-a'],
    ['another script', { contentType: 'text/中' }, '[0].contentType'],
  ])('a header with %s is refused: Node would throw on it', (_what, parameters, field) => {
    const text = JSON.stringify({ kind: 'status', status: 503, body: '', ...parameters });
    expect(parseFaults(text, ',')).toMatchObject({ issues: [{ field }] });
  });

  it('in a model name they stand behind two hyphens', () => {
    expect(splitModel('gpt-5.2-mini--tokens:60--cut:40')).toEqual({
      model: 'gpt-5.2-mini',
      suffix: 'tokens:60--cut:40',
    });
    expect(splitModel('gpt-5.2-mini').suffix).toBeUndefined();
  });
});
