import { describe, expect, it } from 'vitest';
import { serve } from '../support/serve.ts';

/** The body as it came, which the SDK smooths over. */
async function bodyOf(fault: object, stream = true): Promise<string> {
  const { url } = await serve({ answer: () => 'um dois' });
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer sk-test',
      'content-type': 'application/json',
      'x-simulator-fault': JSON.stringify(fault),
    },
    body: JSON.stringify({ model: 'm', stream, messages: [{ role: 'user', content: 'oi' }] }),
  });
  return response.text();
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe('peculiarities that the SDK does not show', () => {
  it('the marker is missing', async () => {
    const text = await bodyOf({ kind: 'no-end' });
    expect(text).toContain('"finish_reason":"stop"');
    expect(text).not.toContain('[DONE]');
  });

  it('the end comes twice', async () => {
    const text = await bodyOf({ kind: 'duplicate-end' });
    expect(count(text, '[DONE]')).toBe(2);
    expect(count(text, '"finish_reason":"stop"')).toBe(2);
  });

  it('comments stand between the tokens', async () => {
    expect(count(await bodyOf({ kind: 'keep-alive' }), ': keep-alive\n\n')).toBe(2);
  });

  it('lines end in CRLF', async () => {
    const text = await bodyOf({ kind: 'crlf' });
    expect(count(text, '\r\n\r\n')).toBe(count(text, 'data: '));
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('an empty 200 is empty, an HTML 200 is HTML', async () => {
    expect(await bodyOf({ kind: 'empty' })).toBe('');
    expect(await bodyOf({ kind: 'html' })).toMatch(/^<!doctype html>/);
  });

  it('an answer in one piece may be an error with status 200', async () => {
    expect(JSON.parse(await bodyOf({ kind: 'error-at', token: 1 }, false))).toMatchObject({
      error: { code: 'server_is_overloaded' },
    });
  });

  it('a flood is one line of the length asked for', async () => {
    const text = await bodyOf({ kind: 'flood', bytes: 100_000 });
    expect(text).toMatch(/data: x{100000}$/);
  });

  it('half a character is left at the end', async () => {
    expect((await bodyOf({ kind: 'half-character', token: 1 })).endsWith('\ufffd')).toBe(true);
  });
});
