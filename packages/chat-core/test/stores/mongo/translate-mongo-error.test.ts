import { MongoBulkWriteError, MongoNetworkError, MongoServerError } from 'mongodb';
import { expect, it } from 'vitest';
import { ChatError } from '../../../src/domain/chat-error.ts';
import { translateMongoError } from '../../../src/stores/mongo/translate-mongo-error.ts';

const server = (code: number) => new MongoServerError({ message: 'said', code });

it.each([
  ['a network that broke', new MongoNetworkError('read ECONNRESET')],
  ['a primary that stepped down', server(189)],
  ['a server that is no primary', server(10_107)],
  ['a time limit', server(50)],
  ['a majority that did not answer', server(64)],
])('takes %s for an outage', (_what, error) => {
  expect(translateMongoError(error).code).toBe('store_unavailable');
});

it.each([
  ['a wrong password', server(18)],
  ['a command that is not known', server(59)],
  ['a duplicate', server(11_000)],
  ['a mistake of ours', new TypeError('x is not a function')],
  ['what is no error', 'x'],
])('does not take %s for one', (_what, error) => {
  expect(translateMongoError(error).code).toBe('internal');
});

it('leaves our own errors as they are', () => {
  const error = new ChatError('invalid_request', { field: 'cursor' });
  expect(translateMongoError(error)).toBe(error);
});

it('keeps the reason and nothing that people wrote', () => {
  const operation = { content: 'um segredo' };
  const writeErrors = [{ code: 11_000, err: { op: operation } }];
  const error = new MongoBulkWriteError(
    { message: 'E11000 duplicate key', code: 11_000, writeErrors } as never,
    { insertedDocs: [operation] } as never,
  );
  const { cause } = translateMongoError(error);
  expect(cause).toMatchObject({
    name: 'MongoBulkWriteError',
    message: 'E11000 duplicate key',
    code: 11_000,
  });
  const properties = Object.getOwnPropertyNames(cause);
  expect(JSON.stringify(cause, properties)).not.toContain('segredo');
  expect(properties.sort()).toEqual(['code', 'message', 'name', 'stack']);
});
