import { describe, expect, test } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { createLogger } from '../../src/platform/create-logger.ts';

const CANARY = 'canary-7f3a';

const logging = (level = 'info') => {
  const written: string[] = [];
  const destination = { write: (line: string) => void written.push(line) };
  const logger = createLogger({ level, base: { version: 'v1', pid: 7 }, destination });
  return {
    logger,
    raw: () => written.join(''),
    lines: () => written.map((line) => JSON.parse(line)),
  };
};

describe('the log', () => {
  test('is a line of JSON per event, with its time and who wrote it', () => {
    const { logger, lines } = logging();
    logger.info({ port: 3_001 }, 'listening');
    expect(lines()).toEqual([
      {
        level: 30,
        time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/u),
        version: 'v1',
        pid: 7,
        port: 3_001,
        msg: 'listening',
      },
    ]);
  });

  test('leaves out what lies below its level', () => {
    const { logger, lines } = logging('warn');
    logger.info({}, 'a');
    logger.warn({}, 'b');
    logger.error({}, 'c');
    expect(lines().map(({ msg }) => msg)).toEqual(['b', 'c']);
  });

  test('keeps a line a line, whatever is written into it', () => {
    const { logger, raw } = logging();
    logger.info({ text: 'a\n{"level":60}\u2028b' }, 'c\nd');
    expect(raw().trimEnd().split('\n')).toHaveLength(1);
  });

  test('keeps an error with its cause, for that is where they belong', () => {
    const { logger, lines } = logging();
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    logger.error({ err: new ChatError('store_unavailable', { cause }) }, 'failed');
    expect(lines()[0]?.err).toMatchObject({
      type: 'ChatError',
      code: 'store_unavailable',
      stack: expect.stringContaining('create-logger.test'),
      cause: { message: expect.stringContaining('ECONNREFUSED'), code: 'ECONNREFUSED' },
    });
  });
});

describe('a secret', () => {
  const names = [
    'authorization',
    'cookie',
    'set-cookie',
    'password',
    'secret',
    'token',
    'apiKey',
    'email',
  ];

  test.each(names)('stands in no line: %s', (name) => {
    const { logger, raw, lines } = logging();
    logger.info({ [name]: CANARY, headers: { [name]: [CANARY] }, body: { [name]: CANARY } }, 'x');
    expect(raw()).not.toContain(CANARY);
    expect(lines()[0]).toMatchObject({ [name]: '[redacted]', headers: { [name]: '[redacted]' } });
  });

  test.each(names)('stands in no line when it hangs on an error: %s', (name) => {
    const { logger, raw } = logging();
    const request = { headers: [{ [name]: CANARY }] };
    const cause = Object.assign(new Error('inner'), { [name]: CANARY, request });
    const err = Object.assign(new Error('outer', { cause }), { [name]: CANARY });
    logger.error({ err }, 'failed');
    expect(raw()).toContain('inner');
    expect(raw()).not.toContain(CANARY);
  });

  test('is redacted on the way out, and nowhere else', () => {
    const { logger } = logging();
    const fields = { headers: { cookie: CANARY } };
    logger.info(fields, 'x');
    expect(fields.headers.cookie).toBe(CANARY);
  });
});
