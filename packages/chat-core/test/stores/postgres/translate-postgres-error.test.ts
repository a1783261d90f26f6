import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { ChatError } from '../../../src/domain/chat-error.ts';
import { translatePostgresError } from '../../../src/stores/postgres/translate-postgres-error.ts';

const failure = (code: string | undefined, message = 'failed', more = {}) =>
  Object.assign(new Error(message), code === undefined ? {} : { code }, more);

it.each([
  ['ECONNREFUSED', 'connect ECONNREFUSED'],
  ['ECONNRESET', 'read ECONNRESET'],
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND'],
  ['08006', 'connection failure'],
  ['53100', 'disk full'],
  ['53300', 'too many connections'],
  ['57014', 'canceling statement due to statement timeout'],
  ['57P01', 'terminating connection due to administrator command'],
  ['57P03', 'the database system is starting up'],
  ['25006', 'cannot execute INSERT in a read-only transaction'],
  ['40P01', 'deadlock detected'],
  [undefined, 'Connection terminated unexpectedly'],
  [undefined, 'Client has encountered a connection error and is not queryable'],
  [undefined, 'timeout exceeded when trying to connect'],
  [undefined, 'Query read timeout'],
  [undefined, 'Cannot use a pool after calling end on the pool'],
])('takes %s (%s) for something that passes', (code, message) => {
  const error = failure(code, message);
  expect(translatePostgresError(new DrizzleQueryError('select', [], error))).toMatchObject({
    code: 'store_unavailable',
    cause: error,
  });
});

it.each([
  ['23505', 'duplicate key'],
  ['42P01', 'relation does not exist'],
  ['22P02', 'invalid input syntax for type uuid'],
  ['ERR_INVALID_ARG_TYPE', 'The argument must be a string'],
  [undefined, 'Cannot read properties of undefined'],
])('takes %s (%s) for our own fault', (code, message) => {
  expect(translatePostgresError(failure(code, message)).code).toBe('internal');
});

it('keeps no value that people wrote', () => {
  const driver = failure('23505', 'duplicate key value violates unique constraint', {
    detail: 'Key (email)=(ana@exemplo.test) already exists.',
    where: "unnamed portal parameter $1 = 'segredo'",
  });
  const translated = translatePostgresError(
    new DrizzleQueryError(
      'insert into users values ($1, $2)',
      ['ana@exemplo.test', 'segredo'],
      driver,
    ),
  );
  const told = [translated, translated.cause].map((error) =>
    JSON.stringify({ ...(error as Error), stack: (error as Error).stack }),
  );
  expect(told.join()).not.toMatch(/exemplo|segredo/);
});

it('leaves alone what is a ChatError already', () => {
  const error = new ChatError('email_taken');
  expect(translatePostgresError(error)).toBe(error);
});
