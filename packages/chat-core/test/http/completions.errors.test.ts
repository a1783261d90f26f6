import { describe, expect, it } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import { finish, text } from '../events.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';

const PATH = '/v1/chat/completions';
const question = { model: 'evolua', messages: [{ role: 'user', content: 'Oi' }] };
const fail = (code: ChatErrorCode) => ({
  type: 'fail' as const,
  error: new ChatError(code, { cause: new Error('sk-segredo') }),
});

describe('an OpenAI client is refused in the words of OpenAI', () => {
  it.each([
    [{ ...question, messages: [] }, 'messages'],
    [{ ...question, messages: [{ role: 'bobo', content: 'Oi' }] }, 'messages.0.role'],
    [{ ...question, temperature: 3 }, 'temperature'],
    [{ ...question, n: 2 }, 'n'],
    [{ ...question, stop: '' }, 'stop'],
    [{ ...question, stop: ['FIM', ''] }, 'stop.1'],
    [{ messages: question.messages }, 'model'],
  ])('when the request is not acceptable: %j', async (body, param) => {
    const ana = await aSystem().signUp('Ana');
    const response = await ana.request(PATH, { body });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await jsonFrom(response)).toEqual({
      error: {
        message: expect.any(String),
        type: 'invalid_request_error',
        param,
        code: 'invalid_request',
      },
    });
  });

  it('when something else than text is sent, with the part that it is about', async () => {
    const ana = await aSystem().signUp('Ana');
    const content = [
      { type: 'text', text: 'O que é isto?' },
      { type: 'image_url', image_url: { url: 'https://exemplo.com/gato.png' } },
    ];
    const body = { ...question, messages: [{ role: 'user', content }] };
    const response = await ana.request(PATH, { body });
    expect(response.status).toBe(400);
    expect(await jsonFrom(response)).toMatchObject({
      error: {
        message: 'Pedido inválido. O campo “messages.0.content.1.type” só aceita text.',
        param: 'messages.0.content.1.type',
      },
    });
  });

  it('when the body is no JSON', async () => {
    const ana = await aSystem().signUp('Ana');
    const response = await ana.request(PATH, { body: '{' });
    expect(response.status).toBe(400);
    expect(await jsonFrom(response)).toMatchObject({
      error: { code: 'invalid_json', param: null },
    });
  });

  it('when the model is unknown', async () => {
    const ana = await aSystem().signUp('Ana');
    const response = await ana.request(PATH, { body: { ...question, model: 'gpt-inventado' } });
    expect(response.status).toBe(404);
    expect(await jsonFrom(response)).toMatchObject({
      error: { code: 'model_not_found', param: 'model', type: 'invalid_request_error' },
    });
  });

  it('when a model that is looked up is unknown', async () => {
    const ana = await aSystem().signUp('Ana');
    const response = await ana.request('/v1/models/gpt-inventado');
    expect(response.status).toBe(404);
    expect(await jsonFrom(response)).toMatchObject({ error: { code: 'model_not_found' } });
  });

  it('when the key is wrong', async () => {
    const headers = { authorization: 'Bearer evo_inventado' };
    const response = await aSystem().request(PATH, { body: question, headers });
    expect(response.status).toBe(401);
    expect(await jsonFrom(response)).toMatchObject({ error: { code: 'invalid_api_key' } });
  });

  it('when the host, the method or the media type is wrong', async () => {
    const ana = await aSystem().signUp('Ana');
    const statusAndShape = async (response: Response) => {
      expect(await jsonFrom(response)).toEqual({ error: expect.any(Object) });
      return response.status;
    };
    const evil = { headers: { host: 'evil.example' }, body: question };
    const text = { headers: { 'content-type': 'text/plain' }, body: question };
    expect(await statusAndShape(await ana.request(PATH, evil))).toBe(421);
    expect(await statusAndShape(await ana.request(PATH, text))).toBe(415);
    expect(await statusAndShape(await ana.request(PATH))).toBe(405);
  });

  it.each([
    ['overloaded', 503, 'server_is_overloaded', 'server_error'],
    ['throttled', 429, 'rate_limit_exceeded', 'rate_limit_error'],
    ['context_length', 400, 'context_length_exceeded', 'invalid_request_error'],
    ['content_filter', 400, 'content_policy_violation', 'invalid_request_error'],
    ['credentials', 502, 'credentials', 'server_error'],
    ['timeout_ttft', 504, 'timeout_ttft', 'server_error'],
    ['internal', 500, 'internal', 'server_error'],
  ] as const)('when the provider fails with %s', async (code, status, openAiCode, type) => {
    for (const stream of [true, false]) {
      const ana = await aSystem({ script: [fail(code)] }).signUp('Ana');
      const response = await ana.request(PATH, { body: { ...question, stream } });
      const raw = await response.text();
      expect(response.status).toBe(status);
      expect(JSON.parse(raw)).toMatchObject({ error: { code: openAiCode, type } });
      expect(raw).not.toContain('sk-segredo');
    }
  });

  it('with a status, when the whole answer was wanted and it was cut in the middle', async () => {
    const ana = await aSystem({ script: [text('Era'), fail('cut')] }).signUp('Ana');
    const response = await ana.request(PATH, { body: question });
    expect(response.status).toBe(502);
    expect(await jsonFrom(response)).toMatchObject({ error: { code: 'stream_incomplete' } });
  });

  it('by one last frame and no [DONE], when it was cut in the middle of the stream', async () => {
    const ana = await aSystem({ script: [text('Era'), fail('cut')] }).signUp('Ana');
    const response = await ana.request(PATH, { body: { ...question, stream: true } });
    const frames = (await response.text()).split('\n\n').filter(Boolean);
    expect(response.status).toBe(200);
    expect(frames.join()).not.toMatch(/\[DONE\]|sk-segredo|"finish_reason":"/u);
    expect(JSON.parse(frames.at(-1)?.slice('data: '.length) ?? '')).toEqual({
      error: {
        message: expect.any(String),
        type: 'server_error',
        param: null,
        code: 'stream_incomplete',
      },
    });
  });

  it.each([
    ['overloaded', 'stream_incomplete', 'server_error'],
    ['throttled', 'stream_incomplete', 'server_error'],
    ['deadline', 'stream_incomplete', 'server_error'],
    ['internal', 'stream_incomplete', 'server_error'],
    ['content_filter', 'content_policy_violation', 'invalid_request_error'],
  ] as const)('by one code, whatever broke a stream off: %s', async (code, openAiCode, type) => {
    const ana = await aSystem({ script: [text('Era'), fail(code)] }).signUp('Ana');
    const response = await ana.request(PATH, { body: { ...question, stream: true } });
    const frames = (await response.text()).split('\n\n').filter(Boolean);
    const last = JSON.parse(frames.at(-1)?.slice('data: '.length) ?? '');
    expect(last).toMatchObject({ error: { code: openAiCode, type } });
  });
});

it.each([true, false])(
  'an answer without its end is none, whatever came before it (stream: %s)',
  async (stream) => {
    const ana = await aSystem({ script: [text('Era')] }).signUp('Ana');
    const raw = await (await ana.request(PATH, { body: { ...question, stream } })).text();
    expect(raw).toContain('"code":"stream_incomplete"');
    expect(raw).not.toContain('[DONE]');
  },
);

it('no answer at all is a failure with a status', async () => {
  const ana = await aSystem({ script: [] }).signUp('Ana');
  const response = await ana.request(PATH, { body: { ...question, stream: true } });
  expect(response.status).toBe(502);
  expect(await jsonFrom(response)).toMatchObject({ error: { code: 'empty' } });
});

describe('completions at once', () => {
  it('are limited per owner, and a slot is free again when its answer ends', async () => {
    const { signUp } = aSystem({
      completionLimits: { max: 10, perOwnerMax: 1 },
      script: (call) => (call === 1 ? [text('Era'), { type: 'silence' }] : [text('Oi'), finish()]),
    });
    const ana = await signUp('Ana');
    const bia = await signUp('Bia');
    const body = { ...question, stream: true };

    const first = await ana.request(PATH, { body });
    const second = await ana.request(PATH, { body });
    expect(second.status).toBe(429);
    expect(second.headers.get('retry-after')).toBe('1');
    expect(await jsonFrom(second)).toMatchObject({ error: { code: 'rate_limit_exceeded' } });
    const others = await bia.request(PATH, { body });
    expect(others.status).toBe(200);
    await others.text();

    await first.body?.cancel();
    expect((await ana.request(PATH, { body })).status).toBe(200);
  });

  it('leave no slot behind when they fail', async () => {
    const { signUp } = aSystem({
      completionLimits: { max: 1, perOwnerMax: 1 },
      script: [fail('server')],
    });
    const ana = await signUp('Ana');
    for (let time = 0; time < 3; time += 1) {
      expect((await ana.request(PATH, { body: question })).status).toBe(503);
    }
  });
});
