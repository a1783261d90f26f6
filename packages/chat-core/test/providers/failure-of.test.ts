import fc from 'fast-check';
import { errors } from 'undici';
import { describe, expect, test } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { failureOf } from '../../src/providers/failure-of.ts';
import type { SaidFailure } from '../../src/providers/said-failure.ts';

const MEANINGS = { busy: 'overloaded', wrong: 'bad_request', broken: 'server' } as const;
const NOTHING = new Error('x');

const judged = (said: SaidFailure | undefined, error: unknown = NOTHING, started = false) =>
  failureOf(error, started, { said: () => said, meanings: MEANINGS });

const terminated = Object.assign(new TypeError('terminated'), {
  cause: new errors.SocketError('other side closed'),
});
const own = new ChatError('protocol', { status: 200 });
const wrapped = new Error('Connection error.', { cause: new Error('failed', { cause: own }) });

describe('what an SDK threw', () => {
  test.each([
    ['the connection was lost', terminated, 'connect', 'cut'],
    ['something else broke', NOTHING, 'connect', 'cut'],
    ['a frame was not JSON', new SyntaxError('x'), 'protocol', 'malformed'],
    ['a frame was of another shape', new TypeError('x is not iterable'), 'protocol', 'malformed'],
    ['our own fetch refused it', wrapped, 'protocol', 'protocol'],
  ])('is told apart: %s', (_what, thrown, before, after) => {
    expect(judged(undefined, thrown, false).code).toBe(before);
    expect(judged(undefined, thrown, true).code).toBe(after);
  });

  test('is our own error where that is what it hides', () => {
    expect(judged({ status: 500 }, wrapped)).toBe(own);
  });

  test('does not make us search for ever', () => {
    const endless = new Error('a');
    endless.cause = endless;
    expect(judged(undefined, endless).code).toBe('connect');
  });

  test('stays with the logs', () => {
    expect(judged({ status: 500 })).toMatchObject({ message: 'server', cause: NOTHING });
  });
});

describe('what a provider said', () => {
  test.each<[string, SaidFailure, string]>([
    ['a known word beats the status', { status: 400, words: ['busy'] }, 'overloaded'],
    ['any word may be the known one', { status: 400, words: ['new', 'busy'] }, 'overloaded'],
    ['a vague word does not', { status: 401, words: ['wrong'] }, 'credentials'],
    ['nor another one', { status: 503, words: ['broken'] }, 'overloaded'],
    ['unless there is nothing else', { words: ['wrong'] }, 'bad_request'],
    ['a 200 is no refusal', { status: 200, words: ['wrong'] }, 'bad_request'],
    ['and without a word no answer', { status: 200 }, 'protocol'],
    ['an unknown word leaves the status', { status: 503, words: ['new'] }, 'overloaded'],
    ['nothing known is the fault of the server', { words: ['new'] }, 'server'],
    ['the SDK may have no doubt', { code: 'timeout_ttft', status: 503 }, 'timeout_ttft'],
    [
      'a prompt may be too long in a sentence',
      { status: 400, message: 'prompt is too long: 2 tokens > 1 maximum' },
      'context_length',
    ],
    [
      'which says nothing where it was something else',
      { status: 429, message: 'for this context window' },
      'throttled',
    ],
  ])('is judged: %s', (_what, said, code) => {
    expect(judged(said).code).toBe(code);
  });

  test('is kept: status, word and wait', () => {
    expect(judged({ status: 429, words: [null, '', 'new'], retryAfterMs: 7 })).toMatchObject({
      status: 429,
      providerCode: 'new',
      retryAfterMs: 7,
    });
  });

  test.each([
    'This model does not support assistant message prefill.',
    'The conversation must end with a user message.',
    'Please ensure that multiturn requests ends with a user role or a function response.',
    'Expected last role User or Tool (or Assistant with prefix True) for serving but got assistant',
  ])('is a refusal of prefill: %s', (message) => {
    const code = 'bad_request';
    expect(judged({ status: 400, words: ['wrong'], message })).toMatchObject({
      code,
      providerCode: 'prefill_rejected',
    });
    expect(judged({ status: 503, words: ['new'], message }).providerCode).toBe('new');
  });

  test('has a code of ours, whatever it is', () => {
    const word = fc.oneof(
      fc.anything(),
      fc.constantFrom('constructor', '__proto__', 'toString', 'busy', null),
    );
    fc.assert(
      fc.property(fc.array(word), fc.option(fc.nat(700)), (words, status) => {
        const error = judged({ words, status: status ?? undefined });
        expect(typeof error.code).toBe('string');
        expect(['string', 'undefined']).toContain(typeof error.providerCode);
      }),
    );
  });
});
