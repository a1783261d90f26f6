import { afterEach, describe, expect, test, vi } from 'vitest';
import { openaiCompatible } from '../../src/providers/openai-compatible.ts';
import { collect } from '../collect.ts';
import { beginStream } from './wire/begin-stream.ts';
import { compatibleDialect, compatibleFrames as frames } from './wire/compatible-dialect.ts';
import { useDialect } from './wire/use-dialect.ts';
import { wireMeans } from './wire/wire-means.ts';

const { open, answered, refused, asked } = useDialect(compatibleDialect);
const { chunk, frame, usage } = frames;
const text = compatibleDialect.text;
const finish = (finish_reason: string, more: object = {}) => chunk({}, { finish_reason, ...more });

afterEach(() => {
  vi.unstubAllEnvs();
});

const errorBody = (error: unknown) => JSON.stringify({ error });

describe("a compatible server's own word", () => {
  test.each<[string, number, string, string]>([
    [
      'Ollama, a model that is not there',
      404,
      errorBody({ message: 'model "x" not found, try pulling it first', type: 'not_found_error' }),
      'model_not_found',
    ],
    [
      'vLLM, a prompt that is too long',
      400,
      JSON.stringify({
        object: 'error',
        message: "This model's maximum context length is 4096 tokens.",
        type: 'BadRequestError',
        code: 400,
      }),
      'context_length',
    ],
    [
      'vLLM, the same in the newer shape',
      400,
      errorBody({
        message: "This model's maximum context length is 4096 tokens.",
        type: 'BadRequestError',
        code: 400,
      }),
      'context_length',
    ],
    [
      'llama.cpp, a prompt that is too long',
      400,
      errorBody({
        code: 400,
        message: 'the request exceeds the available context size',
        type: 'exceed_context_size_error',
      }),
      'context_length',
    ],
    [
      'llama.cpp, still loading',
      503,
      errorBody({ code: 503, message: 'Loading model', type: 'unavailable_error' }),
      'overloaded',
    ],
    [
      'Groq, too many tokens per minute',
      413,
      errorBody({ message: 'Request too large', type: 'tokens', code: 'rate_limit_exceeded' }),
      'throttled',
    ],
    [
      'Groq, a bad key',
      401,
      errorBody({ message: 'Invalid API Key', code: 'invalid_api_key' }),
      'credentials',
    ],
    [
      'anybody, a vague word and a telling status',
      401,
      errorBody({ message: 'No.', type: 'invalid_request_error' }),
      'credentials',
    ],
    ['LM Studio, just words', 400, errorBody('No models loaded'), 'bad_request'],
  ])('%s', async (_what, status, body, code) => {
    expect(await refused(status, body)).toMatchObject({ code, status });
  });

  test.each<[string, string, string]>([
    ['a known word', errorBody({ type: 'unavailable_error' }), 'overloaded'],
    ['a status as its code', errorBody({ message: 'No.', code: 429 }), 'throttled'],
    ['a vague word', errorBody({ type: 'invalid_request_error' }), 'bad_request'],
    ['no word at all', errorBody('No models loaded'), 'protocol'],
  ])('is believed in a 200 that is JSON: %s', async (_what, body, code) => {
    expect(await refused(200, body)).toMatchObject({ code });
  });

  test('is heard as an event of its own name', async () => {
    const event = `event: error\n${frame({ error: { message: 'No.', code: 503 } })}`;
    expect((await answered(event)).error).toMatchObject({ code: 'overloaded', status: 503 });
  });
});

describe('a stream of a compatible server', () => {
  test.each([
    ['with the finish chunk', [finish('stop'), frame({ choices: [], usage })]],
    ['in a chunk of its own', [frame({ choices: [{ delta: {}, finish_reason: 'stop' }], usage })]],
    [
      'with a null before',
      [finish('stop', { usage: null }), frame({ choices: [], usage }), 'data: [DONE]\n\n'],
    ],
  ])('may bring its usage %s', async (_where, ending) => {
    const { events } = await answered(text('Oi'), ...ending);
    expect(events.at(-1)).toMatchObject({
      provider: 'ollama',
      model: 'qwen3',
      usage: { inputTokens: 17, outputTokens: 4, source: 'provider' },
    });
  });

  test.each(['error', 'abort'])('has not ended when it says %s', async (word) => {
    expect((await answered(text('Oi'), finish(word))).error?.code).toBe('truncated');
  });

  test('cannot be read when a frame is JSON, but no chunk', async () => {
    const odd = frame({ choices: [{ delta: { tool_calls: 7 } }] });
    expect((await answered(odd)).error?.code).toBe('protocol');
    expect((await answered(text('Oi'), odd)).error?.code).toBe('malformed');
  });

  test('may say its last words in the chunk that ends it', async () => {
    const last = chunk({ content: '!' }, { finish_reason: 'stop' });
    expect((await answered(text('Oi'), last)).text).toBe('Oi!');
  });

  test('does not hand over its reasoning, and is not begun by it', async () => {
    const reasoning = [chunk({ reasoning_content: 'hm' }), chunk({ reasoning: 'hm', content: '' })];
    expect((await answered(...reasoning)).error?.code).toBe('empty');
    expect((await answered(...reasoning, text('Oi'), finish('stop'))).text).toBe('Oi');
  });
});

describe('what a compatible server is asked', () => {
  test('has no key unless there is one', async () => {
    expect((await asked()).headers.authorization).toBeUndefined();
    const { server } = await open((exchange) => {
      beginStream(exchange).end(text('Oi') + finish('stop'));
    });
    const baseUrl = `${server.url}/openai/v1`;
    const config = { name: 'groq', baseUrl, model: 'm', apiKey: 'gsk-test' };
    const { events } = await collect(openaiCompatible(config, wireMeans));
    expect(server.exchanges[0]?.request.headers.authorization).toBe('Bearer gsk-test');
    expect(server.exchanges[0]?.request.url).toBe('/openai/v1/chat/completions');
    expect(events.at(-1)).toMatchObject({ provider: 'groq' });
  });

  test('has the older name of the limit, and no field that only OpenAI knows', async () => {
    const { body } = await asked({ sampling: { outputTokensMax: 50 } });
    expect(body.max_tokens).toBe(50);
    expect(body).not.toHaveProperty('max_completion_tokens');
    expect(body.stream_options).toEqual({ include_usage: true });
  });

  test.each([
    ['evolua', 'qwen3'],
    ['ollama', 'qwen3'],
    ['llama4', 'llama4'],
  ])('for %s is %s', async (model, expected) => {
    const sent = await asked({ model });
    expect([sent.body.model, sent.model]).toEqual([expected, expected]);
  });
});

test('a compatible server is not told whose account at OpenAI the environment names', async () => {
  vi.stubEnv('OPENAI_ORG_ID', 'org-1');
  vi.stubEnv('OPENAI_PROJECT_ID', 'project-1');
  const { headers } = await asked();
  expect(headers).not.toHaveProperty('openai-organization');
  expect(headers).not.toHaveProperty('openai-project');
});
