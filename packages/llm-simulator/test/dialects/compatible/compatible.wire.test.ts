import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { seeStream, seeWhole } from '../../support/see.ts';
import { canonicalAnswer, serve } from '../../support/serve.ts';

async function served() {
  const { simulator, url } = await serve();
  const base = `${url}/compatible/v1`;
  const client = new OpenAI({ apiKey: 'none', baseURL: base, maxRetries: 0, logLevel: 'off' });
  const raw = async (model: string, stream: boolean, more: object = {}): Promise<Response> =>
    fetch(`${base}/chat/completions`, {
      method: 'POST',
      body: JSON.stringify({ model, stream, messages: [{ role: 'user', content: 'oi' }], ...more }),
    });
  return { simulator, client, raw };
}

/** The JSON of each event, `[DONE]` left out. */
async function chunksOf(response: Response): Promise<Record<string, never>[]> {
  return (await response.text())
    .split('\n\n')
    .filter((frame) => frame.startsWith('data: {'))
    .map((frame) => JSON.parse(frame.slice('data: '.length)));
}

describe('a server that is like OpenAI', () => {
  it('answers the official SDK, streamed and in one piece, and asks for no key', async () => {
    const { simulator, client, raw } = await served();
    const streamed = await seeStream(client, {});
    expect(streamed).toMatchObject({ text: canonicalAnswer, finish: 'stop', error: null });
    expect({ ...streamed, chunks: 0 }).toEqual(await seeWhole(client, {}));
    expect((await raw('m', false)).status).toBe(200);
    expect(simulator.journal.list({ dialect: 'compatible' })).toHaveLength(3);
  });

  it('lets parameters pass that it does not know', async () => {
    const { raw } = await served();
    expect((await raw('m', false, { min_p: 0.1, mirostat: 2 })).status).toBe(200);
  });

  it('calls a tool in fragments', async () => {
    const { client } = await served();
    const parameters = { type: 'object', properties: { pergunta: { type: 'string' } } };
    const seen = await seeStream(client, {
      tools: [{ type: 'function', function: { name: 'consultar', parameters } }],
      tool_choice: 'required',
    });
    expect(seen.finish).toBe('tool_calls');
    expect(JSON.parse(seen.toolArguments)).toHaveProperty('pergunta');
  });

  it('neither pads nor prints "usage": null', async () => {
    const { raw } = await served();
    const text = await (await raw('m', true)).text();
    expect(text).not.toMatch(/obfuscation|"usage"|service_tier/);
    expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
  });
});

describe('what only compatible servers do', () => {
  it('no [DONE]', async () => {
    const { client, raw } = await served();
    expect(await (await raw('m--no-end', true)).text()).not.toContain('[DONE]');
    expect(await seeStream(client, { model: 'm--no-end' })).toMatchObject({ finish: 'stop' });
  });

  it('the counts on the finish chunk, or none at all', async () => {
    const { client, raw } = await served();
    const chunks = await chunksOf(await raw('m--usage-on-finish', true));
    expect(chunks.at(-1)).toMatchObject({
      choices: [{ finish_reason: 'stop' }],
      usage: { completion_tokens: expect.any(Number) },
    });
    expect(chunks.filter((chunk) => 'usage' in chunk)).toHaveLength(1);
    const none = await seeStream(client, { model: 'm--no-usage' });
    expect(none).toMatchObject({ finish: 'stop', totalTokens: null });
  });

  it('comments to keep alive', async () => {
    const { client, raw } = await served();
    expect(await (await raw('m--keep-alive:1', true)).text()).toContain('\n\n: ping\n\n');
    expect((await seeStream(client, { model: 'm--keep-alive:1' })).text).toBe(canonicalAnswer);
  });

  it('neither id nor created', async () => {
    const { client, raw } = await served();
    for (const chunk of await chunksOf(await raw('m--no-ids', true))) {
      expect(chunk).not.toHaveProperty('id');
      expect(chunk).not.toHaveProperty('created');
    }
    expect(await (await raw('m--no-ids', false)).json()).not.toHaveProperty('id');
    expect((await seeStream(client, { model: 'm--no-ids' })).text).toBe(canonicalAnswer);
  });

  it.each(['reasoning_content', 'reasoning'])('thoughts in %s, before the text', async (field) => {
    const { client, raw } = await served();
    const model = `m--reasoning:${field}`;
    const text = await (await raw(model, true)).text();
    expect(text.indexOf(`"${field}":`)).toBeGreaterThan(0);
    expect(text.lastIndexOf(`"${field}":`)).toBeLessThan(text.indexOf('"content":"O"'));
    expect(await (await raw(model, false)).json()).toMatchObject({
      choices: [{ message: { [field]: expect.any(String) } }],
    });
    expect((await seeStream(client, { model })).text).toBe(canonicalAnswer);
  });

  it.each([true, false])('errors as 200 and JSON (stream: %s)', async (stream) => {
    const { raw } = await served();
    const response = await raw('m--error-ok:overloaded', stream);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toMatchObject({ error: { code: 503 } });
  });

  it.each([
    ['context_length', 400, 'BadRequestError', 400],
    ['not_found', 404, 'NotFoundError', 404],
    ['overloaded', 503, 'ServiceUnavailableError', 503],
    ['billing', 402, 'billing_not_active', 402],
    ['quota', 429, 'insufficient_quota', 'insufficient_quota'],
  ])('%s: %i, %s, code %s', async (kind, status, type, code) => {
    const { client, raw } = await served();
    const response = await raw(`m--error:${kind}`, false);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { type, code } });
    const inside = await seeStream(client, { model: `m--error-first:${kind}` });
    expect(inside.error).toMatchObject({ status: undefined, type });
  });
});
