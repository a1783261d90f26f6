import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import { cacheStep, finish, text, toolCall } from '../events.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';

const PATH = '/v1/chat/completions';
const question = { model: 'evolua', messages: [{ role: 'user', content: 'Oi' }] };
const attempt: ChatEvent = {
  type: 'route',
  step: { kind: 'attempt', provider: 'scripted', model: 'scripted-1', outcome: 'ok', ms: 5 },
};
const usage = {
  prompt_tokens: 17,
  completion_tokens: 4,
  total_tokens: 21,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: {
    reasoning_tokens: 0,
    audio_tokens: 0,
    accepted_prediction_tokens: 0,
    rejected_prediction_tokens: 0,
  },
};

describe('a completion in one piece', () => {
  it('has the shape of OpenAI', async () => {
    const ana = await aSystem({ script: [text('Olá'), text('!'), finish()] }).signUp('Ana');
    const response = await ana.request(PATH, { body: question });

    expect(response.status).toBe(200);
    expect(await jsonFrom(response)).toEqual({
      id: expect.stringMatching(/^chatcmpl-/u),
      object: 'chat.completion',
      created: expect.any(Number),
      model: 'scripted-1',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'Olá!', refusal: null },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage,
      service_tier: 'default',
      system_fingerprint: null,
    });
  });

  it('names the model that answered', async () => {
    const ana = await aSystem({ script: [attempt, text('Olá'), finish()] }).signUp('Ana');
    const response = await ana.request(PATH, { body: question });
    expect(await jsonFrom(response)).toMatchObject({ model: 'scripted-1' });
  });

  it('names the same model when it comes from the cache', async () => {
    const script = [cacheStep('hit'), text('Olá'), finish({ cached: true })];
    const ana = await aSystem({ script }).signUp('Ana');
    for (const model of ['evolua', 'scripted', 'scripted-1']) {
      const response = await ana.request(PATH, { body: { ...question, model } });
      expect(await jsonFrom(response)).toMatchObject({ model: 'scripted-1' });
    }
  });

  it('carries the calls of tools', async () => {
    const script = [
      toolCall('{"cidade":', 'call_1', 'tempo'),
      toolCall('"Recife"}'),
      finish({ reason: 'tool-calls' }),
    ];
    const ana = await aSystem({ script }).signUp('Ana');
    const { choices } = await jsonFrom(await ana.request(PATH, { body: question }));
    expect(choices).toEqual([
      {
        index: 0,
        message: {
          role: 'assistant',
          content: null,
          refusal: null,
          tool_calls: [
            {
              id: 'call_1',
              type: 'function',
              function: { name: 'tempo', arguments: '{"cidade":"Recife"}' },
            },
          ],
        },
        logprobs: null,
        finish_reason: 'tool_calls',
      },
    ]);
  });

  it('hands everything that it understands down the stack, and ignores the rest', async () => {
    const { signUp, calls } = aSystem();
    const ana = await signUp('Ana');
    const response = await ana.request(PATH, {
      headers: { 'x-request-id': 'pedido-0001' },
      body: {
        model: 'scripted',
        messages: [
          { role: 'developer', content: 'Seja breve.' },
          {
            role: 'user',
            content: [
              { type: 'text', text: 'Que ' },
              { type: 'text', text: 'tempo?' },
            ],
          },
          {
            role: 'assistant',
            content: null,
            tool_calls: [
              { id: 'call_1', type: 'function', function: { name: 'tempo', arguments: '{}' } },
            ],
          },
          { role: 'tool', content: 'sol', tool_call_id: 'call_1' },
        ],
        temperature: 0.5,
        top_p: null,
        max_completion_tokens: 50,
        stop: 'FIM',
        seed: 7,
        tools: [{ type: 'function', function: { name: 'tempo', parameters: { type: 'object' } } }],
        tool_choice: { type: 'function', function: { name: 'tempo' } },
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'x', schema: {}, strict: true },
        },
        user: 'ignorado',
        logit_bias: {},
        algo_novo: [1, 2, 3],
      },
    });

    expect(response.status).toBe(200);
    expect(calls[0]?.request).toEqual({
      model: 'scripted',
      messages: [
        { role: 'system', content: 'Seja breve.' },
        { role: 'user', content: 'Que tempo?' },
        {
          role: 'assistant',
          content: '',
          toolCalls: [{ id: 'call_1', name: 'tempo', arguments: '{}' }],
        },
        { role: 'tool', content: 'sol', toolCallId: 'call_1' },
      ],
      sampling: { temperature: 0.5, outputTokensMax: 50, stop: ['FIM'], seed: 7 },
      tools: [{ name: 'tempo', parameters: { type: 'object' } }],
      toolChoice: { name: 'tempo' },
      responseFormat: { type: 'json-schema', name: 'x', schema: {}, strict: true },
      context: {
        requestId: 'pedido-0001',
        ownerId: ana.account.id,
        tenant: 'test',
        degradedAllowed: false,
        attempts: { count: 0, calls: [], inFlight: new Set() },
      },
    });
  });
});

describe('a completion in chunks', () => {
  const framesOf = async (script: readonly ChatEvent[], options: object = {}) => {
    const ana = await aSystem({ script }).signUp('Ana');
    const body = { ...question, stream: true, ...options };
    const response = await ana.request(PATH, { body });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const lines = (await response.text()).split('\n\n').filter(Boolean);
    expect(lines.every((line) => line.startsWith('data: '))).toBe(true);
    return lines.map((line) => line.slice('data: '.length));
  };
  const choice = (delta: object, finishReason: string | null = null) => [
    { index: 0, delta, logprobs: null, finish_reason: finishReason },
  ];

  it('has the wire shape of OpenAI, and ends in [DONE]', async () => {
    const frames = await framesOf([cacheStep('miss'), attempt, text('Olá'), text('!'), finish()]);
    const chunks = frames.slice(0, -1).map((frame) => JSON.parse(frame));

    expect(frames.at(-1)).toBe('[DONE]');
    expect(chunks[0]).toEqual({
      id: expect.stringMatching(/^chatcmpl-/u),
      object: 'chat.completion.chunk',
      created: expect.any(Number),
      model: 'scripted-1',
      service_tier: 'default',
      system_fingerprint: null,
      choices: choice({ role: 'assistant', content: '', refusal: null }),
    });
    expect(chunks.map(({ choices }) => choices)).toEqual([
      choice({ role: 'assistant', content: '', refusal: null }),
      choice({ content: 'Olá' }),
      choice({ content: '!' }),
      choice({}, 'stop'),
    ]);
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
  });

  it('counts the tokens in one more chunk, when asked to', async () => {
    const frames = await framesOf([text('Olá'), finish()], {
      stream_options: { include_usage: true },
    });
    const chunks = frames.slice(0, -1).map((frame) => JSON.parse(frame));
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage });
    expect(chunks.slice(0, -1).every((chunk) => chunk.usage === null)).toBe(true);
  });

  it('carries the calls of tools in pieces', async () => {
    const frames = await framesOf([
      toolCall('', 'call_1', 'tempo'),
      toolCall('{}'),
      finish({ reason: 'tool-calls' }),
    ]);
    const chunks = frames.slice(0, -1).map((frame) => JSON.parse(frame));
    expect(chunks.slice(1).map(({ choices }) => choices)).toEqual([
      choice({
        tool_calls: [
          { index: 0, id: 'call_1', type: 'function', function: { name: 'tempo', arguments: '' } },
        ],
      }),
      choice({ tool_calls: [{ index: 0, function: { arguments: '{}' } }] }),
      choice({}, 'tool_calls'),
    ]);
  });
});

it('the models can be listed, with the one that leaves the choice to us first', async () => {
  const ana = await aSystem().signUp('Ana');
  expect(await jsonFrom(await ana.request('/v1/models'))).toEqual({
    object: 'list',
    data: [
      { id: 'evolua', object: 'model', created: expect.any(Number), owned_by: 'evolua' },
      { id: 'scripted-1', object: 'model', created: expect.any(Number), owned_by: 'scripted' },
    ],
  });
});

it.each([
  ['evolua', 'evolua'],
  ['scripted-1', 'scripted'],
])('the model %s can be looked up', async (id, owner) => {
  const ana = await aSystem().signUp('Ana');
  const response = await ana.request(`/v1/models/${id}`);
  expect(response.status).toBe(200);
  expect(await jsonFrom(response)).toMatchObject({ id, object: 'model', owned_by: owner });
});

it('a model may have a slash in its name', async () => {
  const models = [{ id: 'meta/llama', provider: 'local' }];
  const ana = await aSystem({ models }).signUp('Ana');
  const response = await ana.request('/v1/models/meta%2Fllama');
  expect(await jsonFrom(response)).toMatchObject({ id: 'meta/llama' });
});
