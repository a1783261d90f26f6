import { describe, expect, it } from 'vitest';
import { serve } from '../../support/serve.ts';
import {
  errorEventSample,
  errorSample,
  streamSample,
  toolStreamSample,
  wholeSample,
} from './samples.ts';

const headers = {
  'x-api-key': 'sk-test',
  'anthropic-version': '2023-06-01',
  'content-type': 'application/json',
};
const messages = [{ role: 'user', content: 'Say this is a test' }];
const tools = [
  { name: 'get_capital', input_schema: { properties: { country: { type: 'string' } } } },
];

/** Puts a fixed value where every answer has one of its own; everything else must agree by the byte. */
function mask(text: string): string {
  return text
    .replaceAll(/msg_\w+/g, 'msg_X')
    .replaceAll(/toolu_\w+/g, 'toolu_X')
    .replaceAll(/req_\w+/g, 'req_X')
    .replaceAll(/ +\}\n/g, '}\n');
}

async function post(url: string, body: object): Promise<Response> {
  return fetch(`${url}/v1/messages`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ model: 'c-1', max_tokens: 100, messages, ...body }),
  });
}

describe("Anthropic's bytes, after its documentation", () => {
  it('a stream, with stray spaces before its braces', async () => {
    const { url } = await serve({ answer: () => 'This is a test.' });
    const response = await post(url, { stream: true });
    const text = await response.text();

    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(text).toMatch(/ {2,}\}\n\n/);
    expect(mask(text)).toBe(streamSample);
  });

  it('a streamed tool call', async () => {
    const { url } = await serve({ answer: () => 'UK' });
    const response = await post(url, { stream: true, tools, tool_choice: { type: 'any' } });
    expect(mask(await response.text())).toBe(toolStreamSample);
  });

  it('an answer in one piece', async () => {
    const { url } = await serve({ answer: () => 'This is a test.' });
    expect(mask(await (await post(url, {})).text())).toBe(wholeSample);
  });

  it('a refusal, its request id the one in the header', async () => {
    const { url } = await serve();
    const response = await post(url, { model: 'unknown-model' });
    const text = await response.text();

    expect(response.status).toBe(404);
    expect(mask(text)).toBe(errorSample);
    expect(text).toContain(`"${response.headers.get('request-id')}"`);
  });

  it('an error inside the stream', async () => {
    const { url } = await serve({ answer: () => 'This is a test.' });
    const response = await post(url, { model: 'c-1--error-at:5', stream: true });
    const expected = streamSample.slice(0, streamSample.indexOf('event: content_block_stop'));
    expect(mask(await response.text())).toBe(expected + errorEventSample);
  });

  it('the headers of an answer, resets as moments', async () => {
    const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5);
    const { url } = await serve({
      now: () => nowMs,
      rateLimit: { requestsPerMinute: 60, tokensPerMinute: 60_000 },
    });
    const { headers: seen } = await post(url, {});

    expect(seen.get('request-id')).toMatch(/^req_\w+$/);
    expect(seen.has('anthropic-organization-id')).toBe(true);
    expect(seen.get('anthropic-ratelimit-requests-limit')).toBe('60');
    expect(seen.get('anthropic-ratelimit-requests-remaining')).toBe('59');
    expect(seen.get('anthropic-ratelimit-requests-reset')).toBe('2026-01-02T03:04:06Z');
    for (const kind of ['tokens', 'input-tokens', 'output-tokens']) {
      expect(seen.get(`anthropic-ratelimit-${kind}-limit`)).toBe('60000');
    }
  });
});
