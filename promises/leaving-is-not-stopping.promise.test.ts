import { expect } from 'vitest';
import { promise } from './promise.ts';
import { until } from './until.ts';

promise(
  'leaving a chat stops nothing, and stopping it stops the provider too',
  { v1: 'keeps' },
  async ({ client, simulator }) => {
    await simulator.pace(25);
    const begin = async (text: string) => {
      let start: Readonly<Record<string, string>> = {};
      for await (const { event, data } of client.ask({ text })) {
        if (event === 'start') start = data as typeof start;
        if (event === 'delta') break;
      }
      return start;
    };
    const answerOf = async (conversationId = '') => (await client.messages(conversationId))[1];
    const attempts = (count: number) =>
      until(`${count} attempts at their end`, 20_000, async () => {
        const ended = (await simulator.journal()).filter(({ outcome }) => outcome !== 'running');
        return ended.length === count && ended;
      });

    const left = await begin('Quem sai da conversa para a resposta?');
    await attempts(1);
    await until('the whole answer', 10_000, async () => {
      const answer = await answerOf(left.conversationId);
      return answer?.status === 'completed' && answer.content.length > 0;
    });

    const stopped = await begin('E quem aperta o botão de parar?');
    const response = await client.post(`/v1/chat/generations/${stopped.generationId}/stop`);
    expect(response.status).toBe(202);
    const journal = await attempts(2);
    expect(journal[0]).toMatchObject({ clientAbortAt: null });
    expect(journal[1]?.clientAbortAt).not.toBeNull();
    expect(journal[1]?.bytesGeneratedAfterAbort).toBe(0);
    const answer = await until('the stopped answer', 10_000, async () => {
      const found = await answerOf(stopped.conversationId);
      return found?.status === 'stopped' && found;
    });
    expect(answer.content.length).toBeGreaterThan(0);
  },
);
