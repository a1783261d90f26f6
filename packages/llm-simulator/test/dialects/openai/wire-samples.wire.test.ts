import { describe, expect, it } from 'vitest';
import { serve } from '../../support/serve.ts';
import { errorSample, streamSample, toolStreamSample, wholeSample } from './samples.ts';

const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' };
const messages = [{ role: 'user', content: 'Say this is a test' }];
const tools = [
  {
    type: 'function',
    function: { name: 'get_capital', parameters: { properties: { country: { type: 'string' } } } },
  },
];

/** Puts a fixed value where every answer has one of its own; everything else must agree by the byte. */
function mask(text: string): string {
  return text
    .replaceAll(/chatcmpl-\w+/g, 'chatcmpl-X')
    .replaceAll(/call_\w{24}/g, 'call_X')
    .replaceAll(/("created": ?)\d+/g, '$10')
    .replaceAll(/fp_\w+/g, 'fp_X')
    .replaceAll(/"obfuscation":"\w{1,16}"/g, '"obfuscation":"X"');
}

async function post(url: string, body: object): Promise<Response> {
  return fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ model: 'm-2026', messages, ...body }),
  });
}

describe("OpenAI's bytes, after recorded traffic", () => {
  it('a stream with usage', async () => {
    const { url } = await serve({ answer: () => 'This is a test.' });
    const response = await post(url, { stream: true, stream_options: { include_usage: true } });

    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(mask(await response.text())).toBe(streamSample({ usage: true, obfuscation: true }));
  });

  it('a stream without usage and padding', async () => {
    const { url } = await serve({ answer: () => 'This is a test.' });
    const response = await post(url, {
      stream: true,
      stream_options: { include_obfuscation: false },
    });

    expect(mask(await response.text())).toBe(streamSample({ usage: false, obfuscation: false }));
  });

  it('a streamed tool call', async () => {
    const { url } = await serve({ answer: () => 'UK' });
    const response = await post(url, {
      stream: true,
      stream_options: { include_usage: true, include_obfuscation: false },
      tools,
      tool_choice: 'required',
    });

    expect(mask(await response.text())).toBe(toolStreamSample);
  });

  it('an answer in one piece', async () => {
    const { url } = await serve({ answer: () => 'This is a test.' });
    const response = await post(url, {});

    expect(response.headers.get('content-type')).toBe('application/json');
    expect(mask(await response.text())).toBe(wholeSample);
  });

  it('a refusal', async () => {
    const { url } = await serve();
    const response = await post(url, { model: 'unknown-model' });

    expect(response.status).toBe(404);
    expect(await response.text()).toBe(errorSample);
  });

  it('the headers of an answer', async () => {
    const { url } = await serve();
    const names = [...(await post(url, {})).headers.keys()];

    expect(names).toEqual(
      expect.arrayContaining([
        'openai-organization',
        'openai-processing-ms',
        'openai-version',
        'x-ratelimit-limit-requests',
        'x-ratelimit-limit-tokens',
        'x-ratelimit-remaining-requests',
        'x-ratelimit-remaining-tokens',
        'x-ratelimit-reset-requests',
        'x-ratelimit-reset-tokens',
        'x-request-id',
      ]),
    );
  });

  it('pads every chunk to one size, whatever the token', async () => {
    const { url } = await serve({ answer: () => 'Uma palavra extraordinária.' });
    const text = await (await post(url, { stream: true })).text();
    const sizes = text
      .split('\n\n')
      .filter((frame) => frame.includes('"content":"') && !frame.includes('"role"'))
      .map((frame) => frame.length % 16);

    expect(new Set(sizes).size).toBe(1);
  });
});
