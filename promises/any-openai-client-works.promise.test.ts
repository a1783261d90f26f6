import { OpenAI } from 'openai';
import { expect } from 'vitest';
import { promise } from './promise.ts';
import { until } from './until.ts';

promise(
  "OpenAI's own client holds a streamed conversation, and its leaving stops the tokens",
  { v1: 'keeps' },
  async ({ client, simulator }) => {
    await simulator.pace(10);
    const openai = new OpenAI({ baseURL: `${client.url}/v1`, apiKey: client.token, maxRetries: 0 });
    const messages: { role: 'user' | 'assistant'; content: string }[] = [];
    for (const question of ['O que é idempotência?', 'E quanto custa?']) {
      messages.push({ role: 'user', content: question });
      let answer = '';
      const stream = await openai.chat.completions.create({
        model: 'evolua',
        stream: true,
        messages,
      });
      for await (const chunk of stream) answer += chunk.choices[0]?.delta.content ?? '';
      expect(answer.length).toBeGreaterThan(50);
      messages.push({ role: 'assistant', content: answer });
    }

    const left = await openai.chat.completions.create({
      model: 'evolua',
      stream: true,
      messages: [{ role: 'user', content: 'Explique backpressure com calma.' }],
    });
    for await (const chunk of left) if (chunk.choices[0]?.delta.content) break;
    const aborted = await until('the abort upstream', 10_000, async () => {
      const last = (await simulator.journal()).at(-1);
      return last?.clientAbortAt != null && last;
    });
    expect(aborted.bytesGeneratedAfterAbort).toBe(0);

    await expect(
      new OpenAI({
        baseURL: `${client.url}/v1`,
        apiKey: 'evo_errada',
        maxRetries: 0,
      }).models.list(),
    ).rejects.toMatchObject({ status: 401, type: 'invalid_request_error' });
  },
);
