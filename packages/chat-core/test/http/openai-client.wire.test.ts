import OpenAI from 'openai';
import { expect, it } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { finish, text } from '../events.ts';
import { aSystem } from './harness/a-system.ts';
import { listening } from './harness/listening.ts';

const clientOf = async (system: ReturnType<typeof aSystem>) => {
  const { url, secret } = await listening(system);
  return new OpenAI({ baseURL: `${url}/v1`, apiKey: secret, maxRetries: 0 });
};

it('the openai client holds a streamed conversation', async () => {
  const system = aSystem({
    script: (call) => [text(`Resposta `), text(String(call)), finish()],
  });
  const client = await clientOf(system);
  const messages: OpenAI.ChatCompletionMessageParam[] = [];

  for (const question of ['Oi', 'E depois?']) {
    messages.push({ role: 'user', content: question });
    const stream = await client.chat.completions.create({
      model: 'evolua',
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    let answer = '';
    let tokens: number | undefined;
    let ending: string | null | undefined;
    for await (const chunk of stream) {
      answer += chunk.choices[0]?.delta.content ?? '';
      ending = chunk.choices[0]?.finish_reason ?? ending;
      tokens = chunk.usage?.total_tokens ?? tokens;
    }
    expect([ending, tokens]).toEqual(['stop', 21]);
    messages.push({ role: 'assistant', content: answer });
  }

  expect(messages.map(({ content }) => content)).toEqual([
    'Oi',
    'Resposta 1',
    'E depois?',
    'Resposta 2',
  ]);
  expect(system.calls[1]?.request.messages).toHaveLength(3);
});

it('the openai client gets a whole answer, and the models', async () => {
  const client = await clientOf(aSystem());
  const completion = await client.chat.completions.create({
    model: 'scripted',
    messages: [{ role: 'user', content: 'Oi' }],
  });
  const models = await client.models.list();
  const model = await client.models.retrieve('scripted-1');

  expect(completion.choices[0]?.message.content).toBe('Olá, mundo');
  expect(models.data.map(({ id }) => id)).toEqual(['evolua', 'scripted-1']);
  expect(model.owned_by).toBe('scripted');
});

it('the openai client understands our refusals as its own errors', async () => {
  const client = await clientOf(
    aSystem({ script: [{ type: 'fail', error: new ChatError('overloaded') }] }),
  );
  const ask = (model: string) =>
    client.chat.completions.create({ model, messages: [{ role: 'user', content: 'Oi' }] });

  await expect(ask('gpt-inventado')).rejects.toMatchObject({
    name: 'Error',
    status: 404,
    code: 'model_not_found',
    param: 'model',
  });
  await expect(ask('evolua')).rejects.toBeInstanceOf(OpenAI.InternalServerError);
});

it('the openai client notices an answer that was cut off', async () => {
  const cut = { type: 'fail' as const, error: new ChatError('cut') };
  const client = await clientOf(aSystem({ script: [text('Era uma'), cut] }));
  const stream = await client.chat.completions.create({
    model: 'evolua',
    messages: [{ role: 'user', content: 'Conte' }],
    stream: true,
  });
  let answer = '';
  const reading = async () => {
    for await (const chunk of stream) answer += chunk.choices[0]?.delta.content ?? '';
  };

  await expect(reading()).rejects.toMatchObject({ code: 'stream_incomplete' });
  expect(answer).toBe('Era uma');
});
