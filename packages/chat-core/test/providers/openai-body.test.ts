import { describe, expect, test } from 'vitest';
import { openaiBody } from '../../src/providers/openai-body.ts';
import { aRequest } from '../a-request.ts';

/** As it goes over the wire: what is undefined is not there. */
const sent = (...[request, model]: Parameters<typeof openaiBody>) =>
  JSON.parse(JSON.stringify(openaiBody(request, model)));

describe("a request in OpenAI's words", () => {
  test('asks for a stream with its usage, and leaves open what is open', () => {
    expect(sent(aRequest({ sampling: {} }), 'gpt-4o-mini')).toEqual({
      model: 'gpt-4o-mini',
      stream: true,
      stream_options: { include_usage: true, include_obfuscation: false },
      messages: [{ role: 'user', content: 'O que é um circuit breaker?' }],
    });
  });

  test('carries every way of drawing the answer', () => {
    const sampling = {
      temperature: 0,
      topP: 0.5,
      outputTokensMax: 10,
      stop: ['fim'],
      seed: 7,
      frequencyPenalty: 0.1,
      presencePenalty: -0.1,
    };
    expect(sent(aRequest({ sampling }), 'm')).toMatchObject({
      temperature: 0,
      top_p: 0.5,
      max_completion_tokens: 10,
      stop: ['fim'],
      seed: 7,
      frequency_penalty: 0.1,
      presence_penalty: -0.1,
    });
  });

  test('carries a conversation with tool calls and their results', () => {
    const { messages } = sent(
      aRequest({
        messages: [
          { role: 'system', content: 'Seja breve.' },
          { role: 'user', content: 'Vai chover?' },
          {
            role: 'assistant',
            content: '',
            toolCalls: [{ id: 'a', name: 'previsao', arguments: '{}' }],
          },
          { role: 'tool', toolCallId: 'a', content: 'sol' },
        ],
      }),
      'm',
    );
    const call = { id: 'a', type: 'function', function: { name: 'previsao', arguments: '{}' } };
    expect(messages).toEqual([
      { role: 'system', content: 'Seja breve.' },
      { role: 'user', content: 'Vai chover?' },
      { role: 'assistant', content: '', tool_calls: [call] },
      { role: 'tool', tool_call_id: 'a', content: 'sol' },
    ]);
  });

  test('carries the tools that are offered', () => {
    const tool = { name: 'previsao', description: 'O tempo.', parameters: { type: 'object' } };
    expect(sent(aRequest({ tools: [tool] }), 'm').tools).toEqual([
      { type: 'function', function: tool },
    ]);
  });

  test.each([
    ['auto', 'auto'],
    ['none', 'none'],
    ['required', 'required'],
    [{ name: 'previsao' }, { type: 'function', function: { name: 'previsao' } }],
  ] as const)('carries the choice of a tool: %j', (toolChoice, expected) => {
    expect(sent(aRequest({ toolChoice }), 'm').tool_choice).toEqual(expected);
  });

  test.each([
    [{ type: 'json-object' }, { type: 'json_object' }],
    [
      { type: 'json-schema', name: 'a', schema: { type: 'object' }, strict: true },
      {
        type: 'json_schema',
        json_schema: { name: 'a', schema: { type: 'object' }, strict: true },
      },
    ],
  ] as const)('carries the shape of the answer: %j', (responseFormat, expected) => {
    expect(sent(aRequest({ responseFormat }), 'm').response_format).toEqual(expected);
  });

  test('tells the provider nothing about who asks', () => {
    const context = { ownerId: 'segredo-1', tenant: 'segredo-2', generationId: 'segredo-3' };
    expect(JSON.stringify(sent(aRequest({ context }), 'm'))).not.toContain('segredo');
  });
});
