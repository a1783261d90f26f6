import { describe, expect, test } from 'vitest';
import { guardedFetch } from '../../src/providers/guarded-fetch.ts';

const KIB = 1_024;

/** A fetch whose body arrives in these pieces, and whether its reader has closed it. */
const serving = (
  chunks: Iterable<string>,
  { status = 200, type = 'text/event-stream' }: { status?: number; type?: string | null } = {},
) => {
  const state = { closed: false, pulled: 0 };
  const body = (async function* () {
    try {
      for (const chunk of chunks) {
        state.pulled += 1;
        yield new TextEncoder().encode(chunk);
      }
    } finally {
      state.closed = true;
    }
  })();
  const headers = new Headers(type === null ? {} : { 'content-type': type });
  const ok = status >= 200 && status < 300;
  const fetch = (async () => ({ ok, status, url: '', headers, body })) as never;
  return { fetch: guardedFetch(fetch), state };
};

const read = async (fetch: typeof globalThis.fetch) => {
  const { body } = await fetch('http://upstream.test');
  let text = '';
  for await (const chunk of body ?? []) text += new TextDecoder().decode(chunk);
  return text;
};

function* endless(piece: string): Iterable<string> {
  for (;;) yield piece;
}

describe('the guard before the SDK', () => {
  test.each([
    ['an event stream', 'text/event-stream'],
    ['one with a charset', 'text/event-stream; charset=utf-8'],
    ['one that does not say what it is', null],
  ])('lets %s pass, to the letter', async (_what, type) => {
    const { fetch } = serving(['data: a\n', '\ndata: b\n\n'], { type });
    expect(await read(fetch)).toBe('data: a\n\ndata: b\n\n');
  });

  test.each(['text/html', 'text/plain', ''])('lets no %j pass', async (type) => {
    const { fetch } = serving(['x'], { type });
    await expect(fetch('http://upstream.test')).rejects.toMatchObject({
      code: 'protocol',
      status: 200,
      providerCode: type,
    });
  });

  test('takes JSON in place of events for the refusal that it is', async () => {
    const { fetch } = serving(['{"error":"é"}'], { type: 'application/json; charset=utf-8' });
    const response = await fetch('http://upstream.test');
    expect(response).toMatchObject({ ok: false, status: 200 });
    expect(await response.json()).toEqual({ error: 'é' });
  });

  test('hands over words as an error where they are no JSON', async () => {
    const { fetch } = serving(['{"err'], { status: 502, type: 'application/json' });
    const response = await fetch('http://upstream.test');
    expect(await response.json()).toEqual({ error: { message: '{"err' } });
  });

  test('follows nobody elsewhere', async () => {
    const { fetch } = serving([''], { status: 307 });
    await expect(fetch('http://upstream.test')).rejects.toMatchObject({
      code: 'bad_request',
      status: 307,
    });
  });

  test('lets a long line pass, and none that is longer', async () => {
    const most = `data: ${'a'.repeat(256 * KIB - 'data: '.length)}`;
    expect(await read(serving([most, '\n\n']).fetch)).toHaveLength(256 * KIB + 2);
    await expect(read(serving([most, 'a', '\n\n']).fetch)).rejects.toMatchObject({
      code: 'protocol',
    });
  });

  test('counts a line over many pieces, and begins anew at its end', async () => {
    const half = 'a'.repeat(150 * KIB);
    expect(await read(serving([half, '\n', half, '\n', half]).fetch)).toHaveLength(450 * KIB + 2);
    const spread = serving([`\n${half}`, half]);
    await expect(read(spread.fetch)).rejects.toMatchObject({ code: 'protocol' });
  });

  test('closes what it gives up', async () => {
    const { fetch, state } = serving(endless('a'.repeat(KIB)));
    await expect(read(fetch)).rejects.toMatchObject({ code: 'protocol' });
    expect(state).toEqual({ closed: true, pulled: 257 });
  });

  test('reads no more than 16 MiB of one answer', async () => {
    const { fetch, state } = serving(endless(': ping\n\n'.repeat(8 * KIB)));
    await expect(read(fetch)).rejects.toMatchObject({ code: 'protocol' });
    expect(state).toEqual({ closed: true, pulled: 257 });
  });

  test('reads of an error page no more than its beginning', async () => {
    const { fetch, state } = serving(endless('a'.repeat(KIB)), { status: 500, type: 'text/html' });
    const response = await fetch('http://upstream.test');
    expect(response.status).toBe(500);
    expect((await response.text()).length).toBeLessThan(70 * KIB);
    expect(state.closed).toBe(true);
  });

  test('hands over an error with its status, its headers and its words', async () => {
    const { fetch } = serving(['{"err', 'or":"é"}'], { status: 429, type: 'application/json' });
    const response = await fetch('http://upstream.test');
    expect(response.ok).toBe(false);
    expect(response.status).toBe(429);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe('{"error":"é"}');
  });

  test.each(['Text/Event-Stream', 'TEXT/EVENT-STREAM; charset=UTF-8'])(
    'takes %s for what it is: the names of media types have no case',
    async (type) => {
      expect(await read(serving(['data: 1\n\n'], { type }).fetch)).toBe('data: 1\n\n');
    },
  );

  test('keeps the status of a refusal whose body breaks off', async () => {
    const body = (function* () {
      yield '{"error":';
      throw new TypeError('terminated');
    })();
    const response = await serving(body, { status: 401 }).fetch('http://upstream.test');
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('{"error":');
  });
});
