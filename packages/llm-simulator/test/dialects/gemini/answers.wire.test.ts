import { describe, expect, it } from 'vitest';
import { splitIntoTokens } from '../../../src/text/split-into-tokens.ts';
import { askGemini, geminiClient, streamGemini } from '../../support/see-gemini.ts';
import { canonicalAnswer, serve } from '../../support/serve.ts';

const schema = { type: 'OBJECT', properties: { pergunta: { type: 'STRING' } } };
const tools = [{ functionDeclarations: [{ name: 'consultar', parametersJsonSchema: schema }] }];

describe('what Gemini answers, the simulator answers', () => {
  it('streamed or in one piece: the same text and the same count', async () => {
    const { url } = await serve();
    const client = geminiClient(url);
    const streamed = await streamGemini(client);

    expect(streamed).toMatchObject({ text: canonicalAnswer, finish: 'STOP', error: null });
    expect({ ...streamed, chunks: 1 }).toEqual(await askGemini(client));
    expect(streamed.outputTokens).toBe(splitIntoTokens(canonicalAnswer).length);
  });

  it('the counts grow from chunk to chunk', async () => {
    const { url } = await serve();
    const counts: number[] = [];
    await streamGemini(geminiClient(url), {}, ({ outputTokens }) => counts.push(outputTokens ?? 0));
    const total = splitIntoTokens(canonicalAnswer).length;
    expect(counts).toEqual([...Array.from({ length: total }, (_, index) => index + 1), total]);
  });

  it('the system instruction and the conversation are what the model is asked', async () => {
    const { url } = await serve({
      answer: (messages) => messages.map(({ role, content }) => `${role}:${content}`).join('|'),
    });
    const { text } = await askGemini(geminiClient(url), {
      contents: [
        { role: 'user', parts: [{ text: 'o' }, { text: 'i' }] },
        { role: 'model', parts: [{ text: 'olá' }] },
        { role: 'user', parts: [{ text: 'e então?' }] },
      ],
      config: { systemInstruction: 'Seja breve.' },
    });
    expect(text).toBe('system:Seja breve.|user:oi|assistant:olá|user:e então?');
  });

  it('maxOutputTokens is kept, and a stop sequence ends the text', async () => {
    const { url } = await serve();
    const client = geminiClient(url);
    expect(await streamGemini(client, { config: { maxOutputTokens: 3 } })).toMatchObject({
      text: splitIntoTokens(canonicalAnswer).slice(0, 3).join(''),
      finish: 'MAX_TOKENS',
    });
    expect(await askGemini(client, { config: { stopSequences: ['.'] } })).toMatchObject({
      text: canonicalAnswer.split('.')[0],
      finish: 'STOP',
    });
  });

  it('a tool that it has to call comes whole, in one chunk', async () => {
    const { url } = await serve();
    const toolConfig = { functionCallingConfig: { mode: 'ANY' as never } };
    for (const see of [streamGemini, askGemini]) {
      const seen = await see(geminiClient(url), { config: { tools, toolConfig } });
      expect(seen).toMatchObject({ text: '', finish: 'STOP', chunks: 1 });
      expect(seen.call).toMatchObject({
        name: 'consultar',
        args: { pergunta: expect.any(String) },
      });
    }
  });

  it("a schema in Google's spelling is fulfilled", async () => {
    const { url } = await serve();
    const config = {
      responseMimeType: 'application/json',
      responseSchema: { type: 'OBJECT', properties: { n: { type: 'INTEGER' } } } as object,
    };
    const { text } = await askGemini(geminiClient(url), { config });
    expect(JSON.parse(text)).toEqual({ n: 1 });
  });

  it('lists its models, also on the path that it shares with others', async () => {
    const { url } = await serve({ models: ['um', 'dois'] });
    const names = [];
    for await (const { name } of await geminiClient(url).models.list()) names.push(name);
    expect(names).toEqual(['models/um', 'models/dois']);
  });

  it('under its own name, a fault in the name of the model', async () => {
    const { simulator, url } = await serve();
    const client = geminiClient(`${url}/gemini`);
    const seen = await streamGemini(client, { model: 'gemini-3.8-flash--length:2' });
    expect(seen.finish).toBe('MAX_TOKENS');
    expect(simulator.journal.list()[0]).toMatchObject({
      dialect: 'gemini',
      model: 'gemini-3.8-flash--length:2',
      stream: true,
      faults: [{ kind: 'length', from: 'model' }],
    });
  });
});
