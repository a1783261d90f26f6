import { expect, test } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { errorCodeOf } from '../../src/domain/error-code-of.ts';

test('says in public what its code says, and keeps the rest for the logs', () => {
  const cause = new Error('password authentication failed for user "evolua"');
  const error = new ChatError('store_unavailable', { cause, providerCode: '28P01', status: 500 });
  expect(error.message).toBe('store_unavailable');
  expect(error.cause).toBe(cause);
  expect(error).toMatchObject({ name: 'ChatError', status: 500, providerCode: '28P01' });
});

test.each([
  [new ChatError('throttled', { retryAfterMs: 1_000 }), 'throttled'],
  [new TypeError('x is not a function'), 'internal'],
  [Object.assign(new Error('fake'), { code: 'throttled' }), 'internal'],
  [undefined, 'internal'],
])('whatever was thrown has a code: %s', (thrown, code) => {
  expect(errorCodeOf(thrown)).toBe(code);
});
