import { afterEach, describe, expect, test } from 'vitest';
import { collect } from '../collect.ts';
import { openaiFrames as frames } from './openai-frames.ts';
import { beginStream, openaiUnderTest } from './openai-under-test.ts';
import type { Exchange, RawServer } from './raw-server.ts';

const servers: RawServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

const open = async (answer: (exchange: Exchange) => void | Promise<void>) => {
  const { provider, server } = await openaiUnderTest(answer);
  servers.push(server);
  return { provider, server };
};

/** What comes of a stream of exactly these frames and an orderly end. */
const answered = async (...body: readonly string[]) => {
  const { provider, server } = await open(({ response }) => {
    beginStream(response).end(body.join(''));
  });
  const collected = await collect(provider);
  expect(server.exchanges).toHaveLength(1);
  return collected;
};

const refused = async (type: string, body: string) => {
  const { provider, server } = await open(({ response }) => {
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  const { error } = await collect(provider);
  await server.exchanges[0]?.closed;
  return error;
};

const { role, text, finish, usage, done } = frames;

describe('a 200 that is no answer', () => {
  test.each([
    ['a page', 'text/html; charset=utf-8', '<html>Entre na rede</html>'],
    ['a JSON error', 'application/json', '{"error":{"message":"no"}}'],
    ['plain text', 'text/plain', 'ok'],
  ])('is a protocol failure when it is %s', async (_what, type, body) => {
    expect(await refused(type, body)).toMatchObject({ code: 'protocol', status: 200 });
  });

  test.each([
    ['has no frame', []],
    ['has only comments', [': ping\n\n', ': ping\n\n']],
    ['has no choices', [frames.noChoices, done]],
    ['has only its marker', [done]],
    ['has only a role', [role]],
    ['ends by itself without a word', [role, finish(), usage, done]],
  ])('is empty when it %s', async (_what, body) => {
    const { error, events } = await answered(...body);
    expect(error?.code).toBe('empty');
    expect(events).toEqual([]);
  });

  test('is a protocol failure when its first frame cannot be read', async () => {
    expect((await answered('data: {"id":\n\n', done)).error?.code).toBe('protocol');
  });

  test('is malformed when a later frame cannot be read, and keeps what was read', async () => {
    const { error, text: answer } = await answered(role, text('Oi'), 'data: {nope}\n\n', done);
    expect(error?.code).toBe('malformed');
    expect(answer).toBe('Oi');
  });
});

describe('an error inside a 200', () => {
  const errors = [
    ['overloaded', { type: 'service_unavailable_error', code: 'server_is_overloaded' }],
    ['overloaded', { type: 'service_unavailable_error', code: null }],
    ['server', { type: 'server_error', code: null }],
    ['throttled', { type: 'tokens', code: 'rate_limit_exceeded' }],
    ['quota', { type: 'insufficient_quota', code: 'insufficient_quota' }],
    ['context_length', { type: 'invalid_request_error', code: 'context_length_exceeded' }],
    ['content_filter', { type: 'invalid_request_error', code: 'content_policy_violation' }],
    ['bad_request', { type: 'invalid_request_error', code: null }],
    // As servers that only speak this dialect have it: the status, embedded.
    ['overloaded', { type: 'ServiceUnavailable', code: 503 }],
    ['throttled', { type: null, code: 429 }],
    ['throttled', { type: null, code: '429' }],
    ['bad_request', { type: 'BadRequestError', code: 400 }],
    ['server', { type: 'who_knows', code: 'who_knows' }],
    ['server', 'just words'],
  ] as const;

  test.each(errors)('is %s as the first event: %j', async (code, error) => {
    const { error: thrown, events } = await answered(frames.error(error));
    expect(thrown?.code).toBe(code);
    expect(events).toEqual([]);
  });

  test.each(errors)('is %s in the middle of an answer, which is kept: %j', async (code, error) => {
    const collected = await answered(role, text('Oi'), frames.error(error));
    expect(collected.error?.code).toBe(code);
    expect(collected.text).toBe('Oi');
  });

  test('is not heard when the answer was whole before it', async () => {
    const late = frames.error({ type: 'server_error', code: null });
    const { error, text: answer } = await answered(role, text('Oi'), finish(), late);
    expect(error).toBeUndefined();
    expect(answer).toBe('Oi');
  });
});

describe('an answer that is whole', () => {
  test('needs no marker at its end', async () => {
    const { events } = await answered(role, text('Oi'), finish(), usage);
    expect(events.at(-1)).toMatchObject({ type: 'finish', usage: { source: 'provider' } });
  });

  test('has the tokens that OpenAI counted', async () => {
    const { events } = await answered(role, text('Oi'), finish(), usage, done);
    expect(events.at(-1)).toMatchObject({
      model: 'gpt-4o-mini',
      provider: 'openai',
      usage: { inputTokens: 17, outputTokens: 4, cachedInputTokens: 3, source: 'provider' },
    });
  });

  test('keeps them when more frames come', async () => {
    const { events } = await answered(text('Oi'), finish(), usage, frames.noChoices, done);
    expect(events.at(-1)).toMatchObject({ usage: { inputTokens: 17, source: 'provider' } });
  });

  test('has its tokens estimated where nobody counted them', async () => {
    const { events } = await answered(role, text('Olá, tudo bem?'), finish(), done);
    expect(events.at(-1)).toMatchObject({ usage: { outputTokens: 4, source: 'estimated' } });
  });

  test('may carry its usage on the chunk that finishes', async () => {
    const own = { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 };
    const { events } = await answered(text('Oi'), finish('stop', { usage: own }), done);
    expect(events.at(-1)).toMatchObject({
      usage: { inputTokens: 5, outputTokens: 2, source: 'provider' },
    });
  });

  test.each<[string, readonly string[]]>([
    ['a second end', [text('Oi'), finish(), finish('length'), usage, done]],
    ['text after its end', [text('Oi'), finish(), text(' e mais'), usage, done]],
    ['frames after its marker', [text('Oi'), finish(), usage, done, text('!'), finish('length')]],
  ])('takes no notice of %s', async (_what, body) => {
    const { events, text: answer } = await answered(...body);
    expect(answer).toBe('Oi');
    expect(events.filter(({ type }) => type === 'finish')).toMatchObject([{ reason: 'stop' }]);
  });

  test.each([
    ['stop', 'stop'],
    ['length', 'length'],
    ['content_filter', 'content-filter'],
    ['something_new', 'stop'],
  ])('says why it ended: %s', async (theirs, reason) => {
    const { events } = await answered(text('Oi'), finish(theirs), usage, done);
    expect(events.at(-1)).toMatchObject({ reason });
  });

  test.each([
    ['length', 'length'],
    ['content_filter', 'content-filter'],
  ])('may have no text at all, when it says so: %s', async (theirs, reason) => {
    const { events, error } = await answered(role, finish(theirs), usage, done);
    expect(error).toBeUndefined();
    expect(events).toMatchObject([{ type: 'finish', reason }]);
  });

  test('may be a refusal in words', async () => {
    const refusal = frames.chunk({ refusal: 'Não posso ajudar com isso.' });
    expect((await answered(role, refusal, finish(), done)).text).toBe('Não posso ajudar com isso.');
  });

  test('may come from a server that only speaks this dialect', async () => {
    const bare = (delta: unknown, finish_reason: string | null = null) =>
      `data:${JSON.stringify({ choices: [{ delta, finish_reason }] })}\r\n\r\n`;
    const { text: answer, events } = await answered(
      ': ping\r\n\r\n',
      bare({ reasoning_content: 'hm' }),
      bare({ content: 'Oi' }),
      ': ping\r\n\r\n',
      bare({}, 'stop'),
    );
    expect(answer).toBe('Oi');
    expect(events.at(-1)?.type).toBe('finish');
  });

  test('may call two tools, each in fragments', async () => {
    const call = (index: number, id: string | undefined, name: string | undefined, part: string) =>
      frames.chunk({ tool_calls: [{ index, id, function: { name, arguments: part } }] });
    const { events } = await answered(
      role,
      call(0, 'a', 'soma', ''),
      call(0, undefined, undefined, '{"x":'),
      call(0, undefined, undefined, '1}'),
      call(1, 'b', 'hora', '{'),
      call(1, undefined, undefined, '}'),
      finish('tool_calls'),
      usage,
      done,
    );
    const pieces = events.filter((event) => event.type === 'tool-call-delta');
    const argumentsOf = (wanted: number) =>
      pieces.flatMap(({ index, argumentsDelta }) => (index === wanted ? [argumentsDelta] : []));
    expect(argumentsOf(0).join('')).toBe('{"x":1}');
    expect(argumentsOf(1).join('')).toBe('{}');
    expect(pieces.flatMap(({ id, name }) => (id ? [[id, name]] : []))).toEqual([
      ['a', 'soma'],
      ['b', 'hora'],
    ]);
    expect(events.at(-1)).toMatchObject({ reason: 'tool-calls' });
  });
});

describe('a stream without measure', () => {
  const BYTES_ENOUGH = 32 * 1_024 * 1_024;

  /** Writes the same piece for ever, at the pace of its reader. */
  const pouring = async (begin: string, piece: string) => {
    let bytesWritten = 0;
    const { provider, server } = await open(async ({ response, closed }) => {
      let isOpen = true;
      const ended = closed.then(() => {
        isOpen = false;
      });
      beginStream(response).write(begin);
      while (isOpen) {
        bytesWritten += piece.length;
        const written = new Promise((resolve) => response.write(piece, resolve));
        await Promise.race([written, ended]);
      }
    });
    const collected = await collect(provider);
    await server.exchanges[0]?.closed;
    return { ...collected, bytesWritten };
  };

  test('is given up when one line does not end', async () => {
    const { error, bytesWritten } = await pouring('data: ', 'a'.repeat(64 * 1_024));
    expect(error?.code).toBe('protocol');
    expect(bytesWritten).toBeLessThan(BYTES_ENOUGH);
  });

  test('is given up when the whole does not end', async () => {
    const comments = `: ${'ping'.repeat(4 * 1_024)}\n\n`.repeat(4);
    const { error, bytesWritten } = await pouring(role, comments);
    expect(error?.code).toBe('protocol');
    expect(bytesWritten).toBeLessThan(2 * BYTES_ENOUGH);
  });

  test('keeps what came before it', async () => {
    const { error, text: answer } = await pouring(role + text('Oi'), 'a'.repeat(64 * 1_024));
    expect(error?.code).toBe('protocol');
    expect(answer).toBe('Oi');
  });
});

describe('a stream that is cut', () => {
  const body = Buffer.from([role, text('Olá, '), text('você 🎓'), finish(), usage, done].join(''));
  const whole = 'Olá, você 🎓';
  const end = body.indexOf(finish()) + finish().length;
  /** At an orderly end the SDK reads a last line that lacks its line breaks. */
  const isWholeFrom = end - '\n\n'.length;

  test.each([
    ['in an orderly way', ['empty', 'malformed', 'protocol', 'truncated']],
    ['by a lost connection', ['connect', 'cut']],
  ])('at any byte %s is never taken for a whole answer', async (how, expectedCodes) => {
    let at = 0;
    const { provider } = await open(({ request, response }) => {
      beginStream(response).write(body.subarray(0, at), () => {
        if (how === 'in an orderly way') response.end();
        else request.socket.end();
      });
    });
    const codes = new Set<string>();
    for (at = 0; at <= body.length; at += 1) {
      const { error, text: answer, events } = await collect(provider);
      expect(whole.startsWith(answer), `text at byte ${at}`).toBe(true);
      if (error === undefined) {
        expect(at, 'whole before its end').toBeGreaterThanOrEqual(isWholeFrom);
        expect(answer).toBe(whole);
        expect(events.at(-1)?.type).toBe('finish');
      } else {
        expect(at, 'failed after its end').toBeLessThan(end);
        codes.add(error.code);
      }
    }
    expect([...codes].sort()).toEqual(expectedCodes);
  });
});
