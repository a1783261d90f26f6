import { describe, expect, it } from 'vitest';
import { splitIntoTokens } from '../../../src/text/split-into-tokens.ts';
import { seeStream, seeWhole } from '../../support/see.ts';
import { canonicalAnswer, serve } from '../../support/serve.ts';

const tool = {
  type: 'function',
  function: {
    name: 'consultar',
    parameters: { type: 'object', properties: { pergunta: { type: 'string' } } },
  },
} as const;

describe('what OpenAI answers, the simulator answers', () => {
  it('streamed or in one piece: the same text and the same count', async () => {
    const { client } = await serve();
    const streamed = await seeStream(client, {});
    const whole = await seeWhole(client, {});

    expect(streamed.text).toBe(canonicalAnswer);
    expect({ ...streamed, chunks: 0 }).toEqual(whole);
    expect(streamed.chunks).toBe(splitIntoTokens(canonicalAnswer).length + 3);
  });

  it('the conversation is what the model is asked', async () => {
    const { client } = await serve({
      answer: (messages) => messages.map(({ role, content }) => `${role}:${content}`).join('|'),
    });
    const { text } = await seeWhole(client, {
      messages: [
        { role: 'developer', content: 'Seja breve.' },
        { role: 'user', content: [{ type: 'text', text: 'oi' }] },
      ],
    });
    expect(text).toBe('system:Seja breve.|user:oi');
  });

  it.each(['max_tokens', 'max_completion_tokens'])(
    '%s is kept, and the reason says so',
    async (limit) => {
      const { client } = await serve();
      const seen = await seeStream(client, { [limit]: 3 });
      expect(seen).toMatchObject({
        text: splitIntoTokens(canonicalAnswer).slice(0, 3).join(''),
        finish: 'length',
      });
    },
  );

  it('a stop sequence ends the text before itself', async () => {
    const { client } = await serve();
    expect((await seeWhole(client, { stop: ['.'] })).text).toBe(canonicalAnswer.split('.')[0]);
  });

  it('usage comes only when asked for', async () => {
    const { client } = await serve();
    expect((await seeStream(client, { stream_options: null })).totalTokens).toBeNull();
  });

  it.each([
    ['required', 'tool_calls'],
    [{ type: 'function', function: { name: 'consultar' } }, 'stop'],
  ] as const)('tool_choice %j makes it call the tool', async (choice, finish) => {
    const { client } = await serve();
    for (const see of [seeStream, seeWhole]) {
      const seen = await see(client, { tools: [tool], tool_choice: choice });
      expect(seen).toMatchObject({ text: '', finish });
      expect(JSON.parse(seen.toolArguments)).toHaveProperty('pergunta');
    }
  });

  it('once it has the result of a tool, it answers in words', async () => {
    const { client } = await serve();
    const call = {
      id: 'call_1',
      type: 'function',
      function: { name: 'consultar', arguments: '{}' },
    } as const;
    const seen = await seeWhole(client, {
      tools: [tool],
      tool_choice: 'required',
      messages: [
        { role: 'user', content: 'oi' },
        { role: 'assistant', tool_calls: [call] },
        { role: 'tool', tool_call_id: 'call_1', content: '42' },
      ],
    });
    expect(seen).toMatchObject({ text: canonicalAnswer, finish: 'stop' });
  });

  it('JSON mode answers JSON, and a schema is fulfilled', async () => {
    const { client } = await serve();
    const object = await seeWhole(client, { response_format: { type: 'json_object' } });
    const schema = { type: 'object', properties: { n: { type: 'integer' } } };
    const fitted = await seeStream(client, {
      response_format: { type: 'json_schema', json_schema: { name: 'n', schema } },
    });

    expect(JSON.parse(object.text)).toEqual({ resposta: canonicalAnswer });
    expect(JSON.parse(fitted.text)).toEqual({ n: 1 });
  });

  it('lists its models and knows any other', async () => {
    const { client } = await serve({ models: ['um', 'dois'] });
    const names = [];
    for await (const { id } of client.models.list()) names.push(id);

    expect(names).toEqual(['um', 'dois']);
    expect((await client.models.retrieve('ft:gpt/abc')).id).toBe('ft:gpt/abc');
    await expect(client.models.retrieve('unknown')).rejects.toMatchObject({ status: 404 });
  });

  it('under its own name, beside the usual path', async () => {
    const { url, client } = await serve();
    const named = client.withOptions({ baseURL: `${url}/openai/v1` });
    expect((await seeStream(named, {})).text).toBe(canonicalAnswer);
  });
});
