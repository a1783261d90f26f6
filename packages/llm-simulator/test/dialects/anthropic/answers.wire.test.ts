import { describe, expect, it } from 'vitest';
import { splitIntoTokens } from '../../../src/text/split-into-tokens.ts';
import { anthropicClient, askAnthropic, streamAnthropic } from '../../support/see-anthropic.ts';
import { canonicalAnswer, serve } from '../../support/serve.ts';

const tool = {
  name: 'consultar',
  input_schema: { type: 'object', properties: { pergunta: { type: 'string' } } },
} as const;

describe('what Anthropic answers, the simulator answers', () => {
  it('streamed or in one piece: the same text and the same count', async () => {
    const { url } = await serve();
    const client = anthropicClient(url);
    const streamed = await streamAnthropic(client);

    expect(streamed).toMatchObject({ text: canonicalAnswer, stop: 'end_turn', error: null });
    expect({ ...streamed, events: 0 }).toEqual(await askAnthropic(client));
    expect(streamed.outputTokens).toBe(splitIntoTokens(canonicalAnswer).length);
  });

  it("through the SDK's own helper, which holds the order of the events to account", async () => {
    const { url } = await serve();
    const message = await anthropicClient(url)
      .messages.stream({
        model: 'claude-sonnet-5',
        max_tokens: 1_000,
        messages: [{ role: 'user', content: 'oi' }],
      })
      .finalMessage();
    expect(message.content).toMatchObject([{ type: 'text', text: canonicalAnswer }]);
  });

  it('the system prompt and the conversation are what the model is asked', async () => {
    const { url } = await serve({
      answer: (messages) => messages.map(({ role, content }) => `${role}:${content}`).join('|'),
    });
    const { text } = await askAnthropic(anthropicClient(url), {
      system: 'Seja breve.',
      messages: [{ role: 'user', content: [{ type: 'text', text: 'oi' }] }],
    });
    expect(text).toBe('system:Seja breve.|user:oi');
  });

  it('max_tokens is kept, and a stop sequence ends the text; the reason says which', async () => {
    const { url } = await serve();
    const client = anthropicClient(url);
    expect(await streamAnthropic(client, { max_tokens: 3 })).toMatchObject({
      text: splitIntoTokens(canonicalAnswer).slice(0, 3).join(''),
      stop: 'max_tokens',
    });
    expect(await askAnthropic(client, { stop_sequences: ['.'] })).toMatchObject({
      text: canonicalAnswer.split('.')[0],
      stop: 'stop_sequence',
    });
  });

  it.each([{ type: 'any' }, { type: 'tool', name: 'consultar' }] as const)(
    'tool_choice %j makes it call the tool, the input in fragments',
    async (choice) => {
      const { url } = await serve();
      for (const see of [streamAnthropic, askAnthropic]) {
        const seen = await see(anthropicClient(url), { tools: [tool], tool_choice: choice });
        expect(seen).toMatchObject({ text: '', stop: 'tool_use' });
        expect(JSON.parse(seen.toolJson)).toHaveProperty('pergunta');
      }
    },
  );

  it('lists its models, also on the path that it shares with OpenAI', async () => {
    const { url } = await serve({ models: ['um', 'dois'] });
    const names = [];
    for await (const { id } of anthropicClient(url).models.list()) names.push(id);
    expect(names).toEqual(['um', 'dois']);
  });

  it('under its own name, beside the usual path', async () => {
    const { simulator, url } = await serve();
    expect((await askAnthropic(anthropicClient(`${url}/anthropic`))).text).toBe(canonicalAnswer);
    expect(simulator.journal.list()[0]).toMatchObject({ dialect: 'anthropic', status: 200 });
  });
});
