import { describe, expect, it } from 'vitest';
import { serve } from '../../support/serve.ts';

const json = { authorization: 'Bearer sk-test', 'content-type': 'application/json' };
const good = { model: 'gpt-5.2-mini', messages: [{ role: 'user', content: 'oi' }] };

async function refusal(
  url: string,
  body: unknown,
  headers: Record<string, string> = json,
): Promise<{ status: number; error: Record<string, unknown> }> {
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { error } = (await response.json()) as { error: Record<string, unknown> };
  return { status: response.status, error };
}

describe('what OpenAI refuses, the simulator refuses', () => {
  it.each([
    ['no model', { messages: good.messages }, { message: 'you must provide a model parameter' }],
    ['no messages', { model: 'm' }, { param: 'messages', code: 'missing_required_parameter' }],
    ['no message', { model: 'm', messages: [] }, { param: 'messages', code: 'below_min_value' }],
    [
      'a role there is not',
      { model: 'm', messages: [{ role: 'robot', content: 'oi' }] },
      { param: 'messages[0].role', code: 'invalid_value' },
    ],
    [
      'a message without content',
      { model: 'm', messages: [{ role: 'user' }] },
      { param: 'messages.[0].content' },
    ],
    ['a wrong type', { ...good, max_tokens: 'ten' }, { param: 'max_tokens', code: 'invalid_type' }],
    ['a number out of range', { ...good, temperature: 3 }, { param: 'temperature' }],
    ['more than one choice', { ...good, n: 2 }, { param: 'n', code: 'above_max_value' }],
    [
      'a parameter it does not know',
      { ...good, maxTokens: 5 },
      { param: 'maxTokens', code: 'unknown_parameter' },
    ],
    [
      'stream options without a stream',
      { ...good, stream_options: { include_usage: true } },
      { param: 'stream_options' },
    ],
    [
      'a named tool that is not there',
      { ...good, tool_choice: { type: 'function', function: { name: 'x' } } },
      { param: 'tool_choice' },
    ],
    ['a list', '[]', { message: 'you must provide a model parameter' }],
  ])('%s: 400, the field named', async (_, body, error) => {
    const { url } = await serve();
    expect(await refusal(url, body)).toMatchObject({
      status: 400,
      error: { type: 'invalid_request_error', ...error },
    });
  });

  it('a body that is not JSON', async () => {
    const { url } = await serve();
    const { status, error } = await refusal(url, '{"model"');
    expect(status).toBe(400);
    expect(error.message).toMatch(/could not parse the JSON body/);
  });

  it.each([1_001, 5_000_000])('a body of %i bytes over a limit of 1000', async (bytes) => {
    const { url } = await serve({ limits: { bodyBytesMax: 1_000 } });
    expect((await refusal(url, 'x'.repeat(bytes))).status).toBe(413);
  });

  it.each([
    ['no key', {}, null],
    ['an empty key', { authorization: 'Bearer ' }, null],
    ['a bad key', { authorization: 'Bearer sk-invalid-1234' }, 'invalid_api_key'],
  ])('%s: 401, and the key is not repeated', async (_, headers, code) => {
    const { url } = await serve();
    const answer = await refusal(url, good, { 'content-type': 'application/json', ...headers });

    expect(answer).toMatchObject({ status: 401, error: { type: 'invalid_request_error', code } });
    expect(answer.error.message).not.toContain('sk-invalid-1234');
  });

  it.each(['unknown-model', 'retired', 'with space'])('a model "%s": 404', async (model) => {
    const { url } = await serve({ unknownModels: ['retired'] });
    expect(await refusal(url, { ...good, model })).toMatchObject({
      status: 404,
      error: { code: 'model_not_found' },
    });
  });

  it.each([
    ['POST', '/v1/nothing', 404],
    ['GET', '/v1/chat/completions', 405],
    ['GET', '/openai/v1/nothing', 404],
  ])('%s %s: %i in its own shape', async (method, path, status) => {
    const { url } = await serve();
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
  });
});
