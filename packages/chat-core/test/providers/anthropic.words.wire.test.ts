import { describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../src/domain/chat-message.ts';
import { anthropic } from '../../src/providers/anthropic.ts';
import { collect } from '../collect.ts';
import { anthropicDialect, anthropicFrames as frames } from './wire/anthropic-dialect.ts';
import { beginStream } from './wire/begin-stream.ts';
import { useDialect } from './wire/use-dialect.ts';
import { wireMeans } from './wire/wire-means.ts';

const { open, answered, refused, asked } = useDialect(anthropicDialect);
const { start, ping, textStart, text, blockStop, block, delta, stopped, stop } = frames;
const opening = [start, textStart];

const errorBody = (type: string, message = 'No.', error_code?: string) =>
  JSON.stringify({
    type: 'error',
    error: { type, message, details: error_code && { error_code } },
    request_id: 'req_1',
  });

describe("Anthropic's own word", () => {
  test.each([
    [400, 'invalid_request_error', undefined, 'bad_request'],
    [401, 'authentication_error', undefined, 'credentials'],
    [402, 'billing_error', undefined, 'credentials'],
    [403, 'permission_error', undefined, 'credentials'],
    [404, 'not_found_error', undefined, 'model_not_found'],
    [408, 'timeout_error', undefined, 'server'],
    [409, 'conflict_error', undefined, 'conflict'],
    [413, 'request_too_large', undefined, 'bad_request'],
    [429, 'rate_limit_error', undefined, 'throttled'],
    [429, 'rate_limit_error', 'enforced_spend_limit_reached', 'quota'],
    [429, 'rate_limit_error', 'contract_spend_limit_reached', 'quota'],
    [429, 'rate_limit_error', 'ramp_limit_exceeded', 'throttled'],
    [400, 'invalid_request_error', 'organization_on_hold', 'credentials'],
    [500, 'api_error', undefined, 'server'],
    [504, 'timeout_error', undefined, 'server'],
    [529, 'overloaded_error', undefined, 'overloaded'],
  ] as const)('%d %s %s is %4$s', async (status, type, word, code) => {
    const error = await refused(status, errorBody(type, 'No.', word));
    expect(error).toMatchObject({ code, status, providerCode: word ?? type });
  });

  test.each([
    [
      'This model does not support assistant message prefill. The conversation must end with a user message.',
      'bad_request',
      'prefill_rejected',
    ],
    [
      'Your credit balance is too low to access the Anthropic API.',
      'quota',
      'credit_balance_too_low',
    ],
    ['Output blocked by content filtering policy', 'content_filter', 'output_blocked'],
    [
      'prompt is too long: 208310 tokens > 200000 maximum',
      'context_length',
      'invalid_request_error',
    ],
  ])('is a sentence, sometimes: %s', async (message, code, providerCode) => {
    const error = await refused(400, errorBody('invalid_request_error', message));
    expect(error).toMatchObject({ code, status: 400, providerCode });
  });

  test('stays with the logs', async () => {
    const error = await refused(429, errorBody('rate_limit_error', 'Segredo.'));
    expect(error?.message).toBe('throttled');
    expect(String(error?.cause)).toContain('Segredo.');
  });

  test.each([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': '86400' }, 600_000],
    [{}, undefined],
  ])('with %j asks to wait %s ms', async (headers, retryAfterMs) => {
    const body = errorBody('rate_limit_error', 'No.', 'ramp_limit_exceeded');
    expect(await refused(429, body, headers)).toMatchObject({ code: 'throttled', retryAfterMs });
  });

  test.each([
    ['overloaded_error', 'overloaded'],
    ['api_error', 'server'],
    ['rate_limit_error', 'throttled'],
    ['timeout_error', 'server'],
    ['authentication_error', 'credentials'],
    ['invalid_request_error', 'bad_request'],
    ['who_knows_error', 'server'],
  ])('inside a 200 is judged alone: %s is %s', async (type, code) => {
    const first = await answered(frames.error(type));
    expect(first.error).toMatchObject({ code, status: undefined, providerCode: type });
    const later = await answered(...opening, text('Oi'), frames.error(type));
    expect(later).toMatchObject({ text: 'Oi', error: { code } });
  });

  test('is believed in a 200 that is JSON', async () => {
    const error = await refused(200, errorBody('overloaded_error'));
    expect(error).toMatchObject({ code: 'overloaded' });
  });
});

describe('a message stream', () => {
  test('counts what the prompt cache holds as input', async () => {
    const { events } = await answered(
      ...opening,
      text('Oi'),
      stopped('end_turn', { output_tokens: 5 }),
      stop,
    );
    expect(events.at(-1)).toMatchObject({
      provider: 'anthropic',
      model: 'claude-haiku-5-5',
      usage: { inputTokens: 17, outputTokens: 5, cachedInputTokens: 3, source: 'provider' },
    });
  });

  test('corrects at its end what it counted at its start', async () => {
    const usage = {
      input_tokens: 20,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 5,
      output_tokens: 9,
    };
    const { events } = await answered(...opening, text('Oi'), stopped('end_turn', usage), stop);
    expect(events.at(-1)).toMatchObject({
      usage: { inputTokens: 25, outputTokens: 9, cachedInputTokens: 5 },
    });
  });

  test.each([
    ['end_turn', 'stop'],
    ['stop_sequence', 'stop'],
    ['pause_turn', 'stop'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['refusal', 'content-filter'],
    ['something_new', 'stop'],
  ])('says why it ended: %s', async (theirs, reason) => {
    const { events } = await answered(...opening, text('Oi'), stopped(theirs, undefined), stop);
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason });
  });

  test('may be refused without a word', async () => {
    const { events, error } = await answered(start, stopped('refusal', { output_tokens: 0 }), stop);
    expect(error).toBeUndefined();
    expect(events).toMatchObject([{ type: 'finish', reason: 'content-filter' }]);
  });

  test.each([{}, { output_tokens: null }])('estimates what was not counted: %j', async (counts) => {
    const { events } = await answered(...opening, text('Oi'), stopped('end_turn', counts), stop);
    expect(events.at(-1)).toMatchObject({ usage: { source: 'estimated' } });
  });

  test('cannot be read when an event is JSON, but no event', async () => {
    const odd = 'event: message_delta\ndata: null\n\n';
    expect((await answered(odd)).error?.code).toBe('protocol');
    expect((await answered(...opening, text('Oi'), odd)).error?.code).toBe('malformed');
  });

  test('is not whole without a reason, even when its last event came', async () => {
    const { error, text: said } = await answered(...opening, text('Oi'), stop);
    expect(said).toBe('Oi');
    expect(error?.code).toBe('truncated');
  });

  test('does not hand over its thinking, and is not begun by it', async () => {
    const thinking = [
      block(0, { type: 'thinking', thinking: '' }),
      delta(0, { type: 'thinking_delta', thinking: 'hm' }),
      delta(0, { type: 'signature_delta', signature: 'x' }),
      blockStop(0),
    ];
    expect((await answered(start, ...thinking)).error?.code).toBe('empty');
    const answer = [
      block(1, { type: 'text', text: '' }),
      delta(1, { type: 'text_delta', text: 'Oi' }),
    ];
    const { text: said } = await answered(
      start,
      ...thinking,
      ...answer,
      stopped('end_turn', {}),
      stop,
    );
    expect(said).toBe('Oi');
  });

  test('calls two tools after some words, one of them without arguments', async () => {
    const { events, text: said } = await answered(
      ...opening,
      text('Vou ver.'),
      blockStop(0),
      block(1, { type: 'tool_use', id: 'a', name: 'soma', input: {} }),
      delta(1, { type: 'input_json_delta', partial_json: '{"x":' }),
      ping,
      delta(1, { type: 'input_json_delta', partial_json: '1}' }),
      blockStop(1),
      block(2, { type: 'tool_use', id: 'b', name: 'hora', input: {} }),
      delta(2, { type: 'input_json_delta', partial_json: '' }),
      blockStop(2),
      stopped('tool_use', { output_tokens: 9 }),
      stop,
    );
    const pieces = events.filter((event) => event.type === 'tool-call-delta');
    const argumentsOf = (wanted: number) =>
      pieces.flatMap(({ index, argumentsDelta }) => (index === wanted ? [argumentsDelta] : []));
    expect(said).toBe('Vou ver.');
    expect([argumentsOf(0).join(''), argumentsOf(1).join('')]).toEqual(['{"x":1}', '{}']);
    expect(pieces.flatMap(({ id, name }) => (id ? [[id, name]] : []))).toEqual([
      ['a', 'soma'],
      ['b', 'hora'],
    ]);
    expect(events.at(-1)).toMatchObject({ reason: 'tool-calls' });
  });

  test('may have events that nobody here knows', async () => {
    const news = frames.frame('content_block_annotation', { index: 0 });
    expect((await answered(...opening, news, text('Oi'), stop)).text).toBe('Oi');
  });
});

describe('what Anthropic is asked', () => {
  test('goes to its messages, with key and version, once', async () => {
    const { url, headers, body, finish } = await asked();
    expect(url).toBe('/v1/messages');
    expect(headers.authorization).toBe('Bearer sk-ant-test');
    expect(headers['anthropic-version']).toBe('2026-10-21');
    expect(headers['x-stainless-retry-count']).toBe('0');
    expect(headers['x-client-request-id']).toBe('request-1');
    expect(body).toEqual({
      model: 'claude-haiku-5-5',
      stream: true,
      max_tokens: 16_000,
      messages: [{ role: 'user', content: 'O que é um circuit breaker?' }],
    });
    expect(finish).toMatchObject({ model: 'claude-haiku-5-5' });
  });

  test.each([
    ['evolua', 'claude-haiku-5-5'],
    ['anthropic', 'claude-haiku-5-5'],
    ['claude-opus-5-5', 'claude-opus-5-5'],
  ])('for %s is %s', async (model, expected) => {
    const sent = await asked({ model });
    expect([sent.body.model, sent.model]).toEqual([expected, expected]);
  });

  test('has its limits, and nothing that it would refuse', async () => {
    const { body } = await asked({
      sampling: { temperature: 0.5, topP: 0.9, outputTokensMax: 50, stop: ['FIM'], seed: 7 },
    });
    expect(body).toMatchObject({ max_tokens: 50, stop_sequences: ['FIM'] });
    for (const refusedField of ['temperature', 'top_p', 'seed', 'frequency_penalty']) {
      expect(body).not.toHaveProperty(refusedField);
    }
  });

  test('has one system prompt, whatever the number of messages', async () => {
    const messages: ChatMessage[] = [
      { role: 'system', content: 'Seja breve.' },
      { role: 'user', content: 'Oi' },
      { role: 'system', content: 'Responda em português.' },
    ];
    const { body } = await asked({ messages });
    expect(body.system).toBe('Seja breve.\n\nResponda em português.');
    expect(body.messages).toEqual([{ role: 'user', content: 'Oi' }]);
  });

  test('has tools, their calls and their answers', async () => {
    const parameters = { type: 'object', properties: { cidade: { type: 'string' } } };
    const { body } = await asked({
      tools: [{ name: 'previsao', description: 'O tempo.', parameters }, { name: 'hora' }],
      toolChoice: 'required',
      messages: [
        { role: 'user', content: 'Chove?' },
        {
          role: 'assistant',
          content: '',
          toolCalls: [{ id: 'a', name: 'previsao', arguments: '{"cidade":"Belém"}' }],
        },
        { role: 'tool', content: 'Chove.', toolCallId: 'a' },
      ],
    });
    expect(body.tools).toEqual([
      { name: 'previsao', description: 'O tempo.', input_schema: parameters },
      { name: 'hora', input_schema: { type: 'object' } },
    ]);
    expect(body.tool_choice).toEqual({ type: 'any' });
    expect(body.messages).toEqual([
      { role: 'user', content: 'Chove?' },
      {
        role: 'assistant',
        content: [{ type: 'tool_use', id: 'a', name: 'previsao', input: { cidade: 'Belém' } }],
      },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'a', content: 'Chove.' }] },
    ]);
  });

  test.each([
    ['auto', { type: 'auto' }],
    ['none', { type: 'none' }],
    [{ name: 'hora' }, { type: 'tool', name: 'hora' }],
  ] as const)('may leave the choice of a tool: %j', async (toolChoice, expected) => {
    const { body } = await asked({ tools: [{ name: 'hora' }], toolChoice });
    expect(body.tool_choice).toEqual(expected);
  });

  test('has the shape of the answer', async () => {
    const schema = { type: 'object', additionalProperties: false };
    const shaped = await asked({ responseFormat: { type: 'json-schema', name: 'x', schema } });
    expect(shaped.body.output_config).toEqual({ format: { type: 'json_schema', schema } });
    const free = await asked({ responseFormat: { type: 'json-object' } });
    expect(free.body.system).toContain('JSON');
  });

  test('has the limit of its answers from the configuration', async () => {
    const { server } = await open((exchange) => {
      beginStream(exchange).end([...opening, text('Oi'), stop].join(''));
    });
    const config = { apiKey: 'k', baseUrl: server.url, model: 'm', outputTokensMax: 99 };
    await collect(anthropic(config, wireMeans));
    expect(JSON.parse(server.exchanges[0]?.body ?? '').max_tokens).toBe(99);
  });
});
