import { describe, expect, test } from 'vitest';
import { googleFrames } from '../../src/providers/google-frames.ts';

const KIB = 1_024;

/** What is left of a body that arrives in these pieces, and how many of them were read. */
const framed = async (pieces: Iterable<string>) => {
  const encoder = new TextEncoder();
  const state = { pulled: 0, text: '', error: undefined as unknown };
  const body = (async function* () {
    for (const piece of pieces) {
      state.pulled += 1;
      yield encoder.encode(piece);
    }
  })();
  try {
    for await (const chunk of googleFrames(body)) state.text += new TextDecoder().decode(chunk);
  } catch (error) {
    state.error = error;
  }
  return state;
};

function* endless(piece: string): Iterable<string> {
  for (;;) yield piece;
}

describe("Gemini's frames", () => {
  test.each([
    ['\r\n', ['data: 1\r\n\r\ndata: 2\r\n\r\n']],
    ['\n', ['data: 1\n\ndata: 2\n\n']],
    ['\r\n in two pieces', ['data: 1\r\n\r', '\ndata: 2\r\n', '\r\n']],
  ])('end with a blank line: %j', async (_how, pieces) => {
    const { text, error } = await framed(pieces);
    expect(text).toBe('data: 1\n\ndata: 2\n\n');
    expect(error).toBeUndefined();
  });

  test('are handed over whole, or not at all', async () => {
    const { text, error } = await framed(['data: 1\n\ndata: {"half']);
    expect(text).toBe('data: 1\n\n');
    expect(error).toBeUndefined();
  });

  test.each([
    ['comments', ': ping\n\n: a\ndata: 1\n: b\n\ndata: 2\n\n:\n\n'],
    ['other fields', 'event: x\ndata: 1\n\nid: 7\ndata: 2\nfoo: x\n\nretry: 5\n\n'],
    ['more blank lines', '\n\ndata: 1\r\n\r\n\r\ndata: 2\n\n\n\n'],
    ['no space', 'data:1\n\ndata:2\n\n'],
  ])('lose everything that the SDK would stumble over: %s', async (_what, body) => {
    expect(await framed([body])).toMatchObject({
      text: 'data: 1\n\ndata: 2\n\n',
      error: undefined,
    });
    const bytes = await framed(body);
    expect(bytes).toMatchObject({ text: 'data: 1\n\ndata: 2\n\n', error: undefined });
  });

  test('have their data in one line, whatever letters stand in it', async () => {
    const { text } = await framed(['data: {\r\ndata:   "a": "\u2028"\r\ndata: }\r\n\r\n']);
    expect(text).toBe('data: { "a": "\u2028" }\n\n');
  });

  test('are given up when they do not end, before they fill the memory', async () => {
    const { error, pulled } = await framed(endless('data: a\n'.repeat(128)));
    expect(error).toMatchObject({ code: 'protocol' });
    expect(pulled).toBe(257);
  });

  test('are given up when bare JSON does not end, before it fills the memory', async () => {
    const { error, pulled } = await framed([
      '{"error":"',
      ...Array(400).fill('a}'.repeat(KIB / 2)),
    ]);
    expect(error).toMatchObject({ code: 'protocol' });
    expect(pulled).toBeLessThan(300);
  });
});
