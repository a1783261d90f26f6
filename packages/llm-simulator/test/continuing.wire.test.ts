import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { splitIntoTokens } from '../src/text/split-into-tokens.ts';
import { seeStream } from './support/see.ts';
import { anthropicClient, streamAnthropic } from './support/see-anthropic.ts';
import { geminiClient, streamGemini } from './support/see-gemini.ts';
import { canonicalAnswer, serve } from './support/serve.ts';

const question = 'O que é um disjuntor?';
const said = 'O disjuntor abre quando o provedor falha demais.';
const rest = canonicalAnswer.slice(said.length);

type Turn = { readonly role: 'user' | 'assistant'; readonly content: string };
type Ask = (messages: readonly Turn[], model: string) => Promise<string>;

const asked: Turn[] = [{ role: 'user', content: question }];
const native: Turn[] = [...asked, { role: 'assistant', content: said }];
const instruct = (instruction: string): Turn[] => [
  ...native,
  { role: 'user', content: instruction },
];

/** What a model of each dialect streams to a conversation. */
const dialects: Readonly<Record<string, (url: string) => Ask>> = {
  openai: (url) => openaiAsk(`${url}/v1`),
  compatible: (url) => openaiAsk(`${url}/compatible/v1`),
  anthropic: (url) => async (messages, model) =>
    (await streamAnthropic(anthropicClient(url), { messages: [...messages], model })).text,
  gemini: (url) => async (messages, model) => {
    const contents = messages.map(({ role, content }) => ({
      role: role === 'user' ? 'user' : 'model',
      parts: [{ text: content }],
    }));
    return (await streamGemini(geminiClient(url), { contents, model })).text;
  },
};

const openaiAsk =
  (baseURL: string): Ask =>
  async (messages, model) => {
    const client = new OpenAI({ apiKey: 'sk-test', baseURL, maxRetries: 0, logLevel: 'off' });
    return (await seeStream(client, { messages: [...messages], model })).text;
  };

describe.each(Object.entries(dialects))('%s: a model that is to go on', (_, at) => {
  const ask: Ask = async (messages, model) => at((await serve()).url)(messages, model);

  it('says the rest of what the assistant has begun', async () => {
    expect(await ask(native, 'm')).toBe(rest);
  });

  it.each([
    'Continue exatamente de onde parou, sem repetir nada.',
    'Your answer was cut off. Continue exactly from where you stopped.',
  ])('does so too when a user turn asks for it: %s', async (instruction) => {
    expect(await ask(instruct(instruction), 'm')).toBe(rest);
  });

  it('may begin again all the same', async () => {
    expect(await ask(native, 'm--restarts')).toBe(canonicalAnswer);
  });

  it('may repeat its last words before it does', async () => {
    expect(await ask(native, 'm--overlaps:2')).toBe(`falha demais.${rest}`);
  });

  it('answers a new question as a new question', async () => {
    expect(await ask(instruct('E quando ele fecha?'), 'm')).toBe(canonicalAnswer);
  });
});

describe('a model that is to go on', () => {
  it('is asked the question, not the instruction', async () => {
    const heard: string[] = [];
    const answer = (messages: readonly { readonly content: string }[]) => {
      heard.push(messages.map(({ content }) => content).join('|'));
      return canonicalAnswer;
    };
    const { client } = await serve({ answer });
    await seeStream(client, { messages: native });
    await seeStream(client, { messages: instruct('Continue de onde parou.') });
    expect(heard).toEqual([question, question]);
  });

  it('has nothing left to say when all is said', async () => {
    const { client } = await serve();
    const whole: Turn[] = [...asked, { role: 'assistant', content: canonicalAnswer }];
    expect(await seeStream(client, { messages: whole })).toMatchObject({
      text: '',
      finish: 'stop',
    });
  });

  it('answers in full when the beginning is not its own', async () => {
    const { client } = await serve();
    const foreign: Turn[] = [...asked, { role: 'assistant', content: 'Um fusível que' }];
    expect((await seeStream(client, { messages: foreign })).text).toBe(canonicalAnswer);
  });

  it('keeps to the tokens that it is allowed, and counts the ones that it says', async () => {
    const { client } = await serve();
    const seen = await seeStream(client, { messages: native, max_completion_tokens: 3 });
    expect(seen).toMatchObject({
      text: splitIntoTokens(rest).slice(0, 3).join(''),
      finish: 'length',
    });
  });
});
