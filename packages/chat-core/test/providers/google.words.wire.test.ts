import { describe, expect, test } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatMessage } from '../../src/domain/chat-message.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { beginStream } from './wire/begin-stream.ts';
import { googleFrames as frames, googleDialect } from './wire/google-dialect.ts';
import { useDialect } from './wire/use-dialect.ts';

const { open, answered, refused, asked } = useDialect(googleDialect);
const { text, finish, bareError, candidate, usage } = frames;

type Detail = Readonly<Record<string, unknown>>;

const errorBody = (
  code: number,
  status: string,
  details: readonly Detail[] = [],
  message = 'No.',
) => JSON.stringify({ error: { code, message, status, details } }, null, 2);

const quotaFailure = (...quotaIds: readonly string[]) => ({
  '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
  violations: quotaIds.map((quotaId) => ({ quotaMetric: 'requests', quotaId })),
});
const retryInfo = (retryDelay: string) => ({
  '@type': 'type.googleapis.com/google.rpc.RetryInfo',
  retryDelay,
});
const errorInfo = (reason: string) => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
});

describe("Google's own word", () => {
  test.each<[string, unknown]>([
    ['no list', 'x'],
    ['a list of anything', [null, 5, { violations: 5 }]],
    ['violations of anything', [{ violations: [null, { quotaId: 5 }] }]],
    ['a wait in the past', [{ retryDelay: '-7s' }, {}]],
  ])('survives details that are %s', async (_what, details) => {
    const error = await refused(429, JSON.stringify({ error: { code: 429, details } }));
    expect(error).toBeInstanceOf(ChatError);
    expect(error).toMatchObject({ code: 'throttled', status: 429 });
    expect((error as ChatError).retryAfterMs ?? 0).toBe(0);
  });

  test.each([
    [400, 'INVALID_ARGUMENT', 'bad_request'],
    [400, 'FAILED_PRECONDITION', 'bad_request'],
    [401, 'UNAUTHENTICATED', 'credentials'],
    [403, 'PERMISSION_DENIED', 'credentials'],
    [404, 'NOT_FOUND', 'model_not_found'],
    [429, 'RESOURCE_EXHAUSTED', 'throttled'],
    [500, 'INTERNAL', 'server'],
    [503, 'UNAVAILABLE', 'overloaded'],
    [504, 'DEADLINE_EXCEEDED', 'server'],
  ])('%d %s is %s', async (status, word, code) => {
    const error = await refused(status, errorBody(status, word));
    expect(error).toMatchObject({ code, status, providerCode: word });
  });

  test.each<[string, readonly Detail[], string, number | undefined]>([
    ['without details', [], 'throttled', undefined],
    ['per minute', [quotaFailure('RequestsPerMinutePerProject')], 'throttled', undefined],
    [
      'per minute, with a wait',
      [quotaFailure('RequestsPerMinutePerProject'), retryInfo('7.5s')],
      'throttled',
      7_500,
    ],
    ['per day', [quotaFailure('RequestsPerDayPerProject-FreeTier')], 'quota', undefined],
    [
      'per minute and per day',
      [quotaFailure('RequestsPerMinutePerProject', 'RequestsPerDayPerProject'), retryInfo('41s')],
      'quota',
      41_000,
    ],
    ['with a wait of a day', [retryInfo('86400s')], 'throttled', 600_000],
    ['with a wait in words', [retryInfo('soon')], 'throttled', undefined],
  ])('tells limits apart: 429 %s', async (_what, details, code, retryAfterMs) => {
    const error = await refused(429, errorBody(429, 'RESOURCE_EXHAUSTED', details));
    expect(error).toMatchObject({ code, retryAfterMs });
  });

  test('says in the details that a key is bad', async () => {
    const body = errorBody(400, 'INVALID_ARGUMENT', [errorInfo('API_KEY_INVALID')]);
    expect(await refused(400, body)).toMatchObject({
      code: 'credentials',
      providerCode: 'API_KEY_INVALID',
    });
  });

  test('is a sentence when a prompt is too long', async () => {
    const sentence =
      'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).';
    const error = await refused(400, errorBody(400, 'INVALID_ARGUMENT', [], sentence));
    expect(error).toMatchObject({ code: 'context_length', status: 400 });
  });

  test('stays with the logs', async () => {
    const error = await refused(429, errorBody(429, 'RESOURCE_EXHAUSTED', [], 'Segredo.'));
    expect(error?.message).toBe('throttled');
    expect(String(error?.cause)).toContain('Segredo.');
  });

  test('is believed in a 200 that is JSON', async () => {
    const error = await refused(200, errorBody(503, 'UNAVAILABLE'));
    expect(error).toMatchObject({ code: 'overloaded' });
  });
});

describe('an error that breaks the framing', () => {
  const error = bareError(503, 'UNAVAILABLE', 'The model is overloaded.');
  const quota = bareError(429, 'RESOURCE_EXHAUSTED');

  /** Each piece a write of its own, read before the next one is sent. */
  const answeredIn = async (...pieces: readonly string[]) => {
    const { provider } = await open(async (exchange) => {
      exchange.response.socket?.setNoDelay(true);
      const response = beginStream(exchange);
      for (const piece of pieces) {
        response.write(piece);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      response.end();
    });
    return collect(provider);
  };

  test.each<[string, readonly string[]]>([
    ['whole, in a piece of its own', [text('Oi'), error]],
    ['split in two', [text('Oi'), error.slice(0, 40), error.slice(40)]],
    ['split in its first brace', [text('Oi'), error.slice(0, 1), error.slice(1)]],
    ['glued to the last frame', [text('Oi') + error]],
    ['glued, and split', [text('Oi') + error.slice(0, 30), error.slice(30)]],
    ['with line breaks after it', [text('Oi'), `${error}\r\n\r\n`]],
    ['with frames after it', [text('Oi'), `${error}\r\n\r\n`, text('!'), finish('STOP')]],
    ['with a comment before it', [text('Oi'), ': ping\r\n\r\n', error]],
    ['cut off before its end', [text('Oi'), error.slice(0, -10)]],
  ])('is found %s', async (_how, pieces) => {
    const { error: thrown, text: answer } = await answeredIn(...pieces);
    expect(thrown?.code).toBe('overloaded');
    expect(answer).toBe('Oi');
  });

  test.each<[string, readonly string[]]>([
    ['whole', [error]],
    ['split', [error.slice(0, 20), error.slice(20)]],
  ])('is found as the first thing said, %s', async (_how, pieces) => {
    const { error: thrown, events } = await answeredIn(...pieces);
    expect(thrown).toMatchObject({ code: 'overloaded', status: 503 });
    expect(events).toEqual([]);
  });

  test('is what it says, not always an overload', async () => {
    expect((await answeredIn(text('Oi'), quota)).error).toMatchObject({
      code: 'throttled',
      status: 429,
    });
  });

  test('does not wait for the end of the body', async () => {
    const { provider, server } = await open((exchange) => {
      beginStream(exchange).write(text('Oi') + error);
    });
    expect((await collect(provider)).error?.code).toBe('overloaded');
    await server.exchanges[0]?.closed;
  });

  test.each([
    ['before the first content', '', 'protocol'],
    ['after it', text('Oi'), 'malformed'],
  ])('and is no error of that kind when it is no JSON: %s', async (_when, before, code) => {
    expect((await answered(before, 'Bad gateway')).error?.code).toBe(code);
  });
});

describe('a stream of Gemini', () => {
  test('counts thinking as output, and the cached prompt as input', async () => {
    const { events } = await answered(text('Oi'), finish('STOP', usage));
    expect(events.at(-1)).toMatchObject({
      provider: 'google',
      model: 'gemini-3.8-flash',
      usage: { inputTokens: 8, outputTokens: 5, cachedInputTokens: 3, source: 'provider' },
    });
  });

  test.each([
    ['STOP', 'stop'],
    ['OTHER', 'stop'],
    ['MALFORMED_FUNCTION_CALL', 'stop'],
    ['MAX_TOKENS', 'length'],
    ['SAFETY', 'content-filter'],
    ['RECITATION', 'content-filter'],
    ['LANGUAGE', 'content-filter'],
    ['BLOCKLIST', 'content-filter'],
    ['PROHIBITED_CONTENT', 'content-filter'],
    ['SPII', 'content-filter'],
    ['SOMETHING_NEW', 'stop'],
  ])('says why it ended: %s', async (theirs, reason) => {
    const { events } = await answered(text('Oi'), finish(theirs, usage));
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason });
  });

  test('is empty when the model only got a call wrong', async () => {
    expect((await answered(finish('MALFORMED_FUNCTION_CALL'))).error?.code).toBe('empty');
  });

  test('has no candidate when the prompt was blocked', async () => {
    const blocked = frames.frame({
      promptFeedback: { blockReason: 'SAFETY' },
      usageMetadata: { promptTokenCount: 5, totalTokenCount: 5 },
    });
    const { events, error } = await answered(blocked);
    expect(error).toBeUndefined();
    expect(events).toMatchObject([
      { type: 'finish', reason: 'content-filter', usage: { inputTokens: 5, outputTokens: 0 } },
    ]);
  });

  test('does not hand over its thinking, and is not begun by it', async () => {
    const thinking = candidate([{ text: 'hm', thought: true }]);
    expect((await answered(thinking)).error?.code).toBe('empty');
    expect((await answered(thinking, text('Oi'), finish('STOP'))).text).toBe('Oi');
  });

  test('calls tools whole, and gives an id to those that have none', async () => {
    const calls = candidate([
      { functionCall: { name: 'soma', args: { x: 1 } }, thoughtSignature: 'abc' },
      { functionCall: { id: 'b', name: 'hora' } },
    ]);
    const { events } = await answered(calls, finish('STOP', usage));
    expect(events).toMatchObject([
      { index: 0, id: 'r1-0', name: 'soma', argumentsDelta: '{"x":1}' },
      { index: 1, id: 'b', name: 'hora', argumentsDelta: '{}' },
      { type: 'finish', reason: 'tool-calls' },
    ]);
  });

  test('cannot be read when a frame is JSON, but no chunk', async () => {
    const odd = frames.frame({ candidates: [{ content: { parts: 7 } }] });
    expect((await answered(odd)).error?.code).toBe('protocol');
    expect((await answered(text('Oi'), odd)).error?.code).toBe('malformed');
  });

  test('is never continued behind our back', async () => {
    const resumable = candidate([{ text: 'Oi' }], { continuationToken: 'token-1' });
    const { provider, server } = await open((exchange) => {
      beginStream(exchange).end(resumable);
    });
    expect((await collect(provider)).error?.code).toBe('truncated');
    expect(server.exchanges).toHaveLength(1);
  });
});

describe('what Gemini is asked', () => {
  test('goes to its stream, with its key in a header, once', async () => {
    const { url, headers, body, finish: end } = await asked({ sampling: {} });
    expect(url).toBe('/v1/models/gemini-3.8-flash:streamGenerateContent?alt=sse');
    expect(headers['x-goog-api-key']).toBe('google-test');
    expect(headers['x-server-timeout']).toBeUndefined();
    expect(headers['x-client-request-id']).toBe('request-1');
    expect(headers['x-goog-api-client']).toContain('google-genai-sdk');
    expect(body).toEqual({
      contents: [{ role: 'user', parts: [{ text: 'O que é um circuit breaker?' }] }],
      generationConfig: {},
    });
    expect(end).toMatchObject({ model: 'gemini-3.8-flash' });
  });

  test.each([
    ['evolua', 'gemini-3.8-flash'],
    ['google', 'gemini-3.8-flash'],
    ['gemini-3.5-flash', 'gemini-3.5-flash'],
  ])('for %s is %s', async (model, expected) => {
    const sent = await asked({ model });
    expect(sent.url).toContain(`/models/${expected}:`);
    expect(sent.model).toBe(expected);
  });

  test('has the sampling under its own names', async () => {
    const sampling = {
      temperature: 0.5,
      topP: 0.9,
      outputTokensMax: 50,
      stop: ['FIM'],
      seed: 7,
      frequencyPenalty: 0.1,
      presencePenalty: 0.2,
    };
    const { body } = await asked({ sampling });
    expect(body.generationConfig).toEqual({
      temperature: 0.5,
      topP: 0.9,
      maxOutputTokens: 50,
      stopSequences: ['FIM'],
      seed: 7,
      frequencyPenalty: 0.1,
      presencePenalty: 0.2,
    });
  });

  test('has tools, their calls and their answers', async () => {
    const parameters = { type: 'object', properties: { cidade: { type: 'string' } } };
    const messages: ChatMessage[] = [
      { role: 'user', content: 'Chove?' },
      {
        role: 'assistant',
        content: 'Vou ver.',
        toolCalls: [{ id: 'a', name: 'previsao', arguments: '{"cidade":"Belém"}' }],
      },
      { role: 'tool', content: 'Chove.', toolCallId: 'a' },
    ];
    const { body } = await asked({
      tools: [{ name: 'previsao', description: 'O tempo.', parameters }],
      toolChoice: { name: 'previsao' },
      messages,
    });
    expect(body.tools).toEqual([
      {
        functionDeclarations: [
          { name: 'previsao', description: 'O tempo.', parametersJsonSchema: parameters },
        ],
      },
    ]);
    expect(body.toolConfig).toEqual({
      functionCallingConfig: { mode: 'ANY', allowedFunctionNames: ['previsao'] },
    });
    expect(body.contents.slice(1)).toEqual([
      {
        role: 'model',
        parts: [
          { text: 'Vou ver.' },
          {
            functionCall: { id: 'a', name: 'previsao', args: { cidade: 'Belém' } },
            thoughtSignature: 'skip_thought_signature_validator',
          },
        ],
      },
      {
        role: 'user',
        parts: [
          { functionResponse: { id: 'a', name: 'previsao', response: { result: 'Chove.' } } },
        ],
      },
    ]);
  });

  test.each([
    ['auto', { mode: 'AUTO' }],
    ['none', { mode: 'NONE' }],
    ['required', { mode: 'ANY' }],
  ] as const)('may leave the choice of a tool: %s', async (toolChoice, expected) => {
    const { body } = await asked({ tools: [{ name: 'hora' }], toolChoice });
    expect(body.toolConfig).toEqual({ functionCallingConfig: expected });
  });

  test('has the shape of the answer', async () => {
    const schema = { type: 'object' };
    const { body } = await asked({ responseFormat: { type: 'json-schema', name: 'x', schema } });
    expect(body.generationConfig).toMatchObject({
      responseMimeType: 'application/json',
      responseJsonSchema: schema,
    });
  });

  test('is refused here when there is nothing to ask', async () => {
    const { provider, server } = await open(() => undefined);
    const messages: ChatMessage[] = [{ role: 'system', content: 'Seja breve.' }];
    const { error } = await collect(provider, aRequest({ messages }));
    expect(error).toMatchObject({ code: 'bad_request', field: 'messages' });
    expect(server.exchanges).toEqual([]);
  });
});
