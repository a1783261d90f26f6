import { describe, expect, it } from 'vitest';
import { geminiClient, streamGemini } from '../../support/see-gemini.ts';
import { serve } from '../../support/serve.ts';
import {
  bareErrorSample,
  quotaSample,
  streamSample,
  toolStreamSample,
  wholeSample,
} from './samples.ts';

const headers = { 'x-goog-api-key': 'test', 'content-type': 'application/json' };
const contents = [{ role: 'user', parts: [{ text: 'Say this is a test' }] }];
const calling = {
  tools: [
    {
      functionDeclarations: [
        {
          name: 'get_capital',
          parameters: { type: 'OBJECT', properties: { country: { type: 'STRING' } } },
        },
      ],
    },
  ],
  toolConfig: { functionCallingConfig: { mode: 'ANY' } },
};
const STREAM = 'streamGenerateContent?alt=sse';

/** The id is each answer's own; everything else must agree by the byte. */
const mask = (text: string) => text.replaceAll(/("responseId": )"\w+"/g, '$1"X"');

async function post(url: string, method: string, body: object = {}, model = 'g-1') {
  return fetch(`${url}/v1beta/models/${model}:${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ contents, ...body }),
  });
}

describe("Google's bytes, after its documentation", () => {
  it.each(['/v1', '/v1beta', '/gemini/v1', '/gemini/v1beta'])(
    'a stream, under %s',
    async (base) => {
      const { url } = await serve({ answer: () => 'This is a test.' });
      const response = await fetch(`${url}${base}/models/g-1:${STREAM}`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ contents }),
      });
      expect(response.headers.get('content-type')).toBe('text/event-stream');
      expect(mask(await response.text())).toBe(streamSample);
    },
  );

  it('a tool call, whole in one part', async () => {
    const { url } = await serve({ answer: () => 'UK' });
    expect(mask(await (await post(url, STREAM, calling)).text())).toBe(toolStreamSample);
  });

  it('an answer in one piece', async () => {
    const { url } = await serve({ answer: () => 'This is a test.' });
    const response = await post(url, 'generateContent');
    expect(response.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    expect(mask(await response.text())).toBe(wholeSample);
  });

  it('without alt=sse a JSON array, whatever stands between its elements', async () => {
    const { url } = await serve({ answer: () => 'This is a test.' });
    for (const model of ['g-1', 'g-1--keep-alive:1']) {
      const response = await post(url, 'streamGenerateContent', {}, model);
      const chunks = (await response.json()) as { candidates: { finishReason?: string }[] }[];
      expect(response.headers.get('content-type')).toBe('application/json; charset=UTF-8');
      expect(chunks).toHaveLength(6);
      expect(chunks.map(({ candidates }) => candidates[0]?.finishReason)).toEqual([
        ...Array(5).fill(undefined),
        'STOP',
      ]);
    }
  });

  it.each([0, 2])('an error after %i tokens of a JSON array is its last element', async (token) => {
    const { url } = await serve();
    const model = `g-1--error-at:${token}`;
    const chunks = (await (await post(url, 'streamGenerateContent', {}, model)).json()) as object[];
    expect(chunks).toHaveLength(token + 1);
    expect(chunks.at(-1)).toEqual(JSON.parse(bareErrorSample));
  });

  it.each(['whole', 'split', 'glued'])('a bare error, %s, without any framing', async (packets) => {
    const { url } = await serve({ answer: () => 'This is a test.' });
    const response = await fetch(`${url}/v1/models/g-1:${STREAM}`, {
      method: 'POST',
      headers: {
        ...headers,
        'x-simulator-fault': JSON.stringify({ kind: 'bare-error', token: 2, packets }),
      },
      body: JSON.stringify({ contents }),
    });
    const two = streamSample.split('\r\n\r\n').slice(0, 2).join('\r\n\r\n');
    expect(mask(await response.text())).toBe(`${two}\r\n\r\n${bareErrorSample}`);
  });

  it('a quota used up', async () => {
    const { url } = await serve();
    const response = await post(url, 'generateContent', {}, 'g-1--error:quota');
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject(quotaSample);
  });

  it('"<" and ">" are escaped, and read back as they were', async () => {
    const { url } = await serve({ answer: () => '<b>' });
    const text = await (await post(url, STREAM)).text();
    expect(text).toContain('"\\u003c"');
    expect(text).not.toMatch(/[<>]/);
    const seen = await streamGemini(geminiClient(url));
    expect(seen.text).toBe('<b>');
  });
});
