import fc from 'fast-check';
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { errors } from 'undici';
import { describe, expect, test } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { openaiError } from '../../src/providers/openai-error.ts';

const open = new AbortController().signal;
const left = AbortSignal.abort('stopped');
const inBand = (error: object) => new APIError(undefined, error, undefined, new Headers());
const cut = Object.assign(new TypeError('terminated'), {
  cause: new errors.SocketError('other side closed'),
});
const own = new ChatError('protocol', { status: 200 });
const wrapped = new APIConnectionError({ cause: new Error('fetch failed', { cause: own }) });

describe('what the SDK threw', () => {
  test.each<[string, unknown, AbortSignal, string, string]>([
    // What happened, what was thrown, who is still there, before the first content, after it.
    ['the caller left', new APIUserAbortError(), left, 'aborted', 'aborted'],
    ['the caller left, and then it broke', cut, left, 'aborted', 'aborted'],
    ['nobody answered', new APIConnectionError({ cause: new Error('x') }), open, 'connect', 'cut'],
    ['the connection was lost', cut, open, 'connect', 'cut'],
    [
      'the connection took too long',
      new APIConnectionTimeoutError(),
      open,
      'timeout_ttft',
      'timeout_ttft',
    ],
    ['a frame was not JSON', new SyntaxError('malformed'), open, 'protocol', 'malformed'],
    ['our own fetch refused it', wrapped, open, 'protocol', 'protocol'],
    ['an error came in a 200', inBand({ type: 'server_error' }), open, 'server', 'server'],
  ])('is told apart: %s', (_what, thrown, signal, before, after) => {
    expect(openaiError(thrown, signal, false).code).toBe(before);
    expect(openaiError(thrown, signal, true).code).toBe(after);
  });

  test('stays with the logs', () => {
    expect(openaiError(cut, open, true)).toMatchObject({ message: 'cut', cause: cut });
  });

  test('is our own error where that is what it hides', () => {
    expect(openaiError(wrapped, open, false)).toBe(own);
  });

  test('does not make us search for ever', () => {
    const endless = new Error('a');
    endless.cause = endless;
    expect(openaiError(endless, open, false).code).toBe('connect');
  });

  test('has a code of ours, whatever word a provider uses', () => {
    const word = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constantFrom('constructor', '__proto__', 'toString', 'valueOf', null),
    );
    fc.assert(
      fc.property(word, word, (code, type) => {
        const error = openaiError(inBand({ code, type, message: 'x' }), open, false);
        expect(typeof error.code).toBe('string');
        expect(['string', 'undefined']).toContain(typeof error.providerCode);
      }),
    );
  });
});
