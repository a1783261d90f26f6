import { expect } from 'vitest';
import { createClient } from '../../promises/client.ts';
import { until } from '../../promises/until.ts';

/** The lease of a dead primary (20 s), the promotion, the doors' looks; generous, as machines are. */
const FAILOVER_MS = 180_000;
const ASK_AGAIN_MS = 1_000;

/** Somebody with an account at a version, who asks and looks at what was kept. */
export const person = async (url: string) => {
  const client = await createClient(url, 'pessoa@turma.example');
  let questions = 0;
  /** A question of its own, so that no cache answers. */
  const question = () => {
    questions += 1;
    return `O que é um circuit breaker? (${questions})`;
  };
  /** Resolves with the server that answered. */
  const ask = async () => {
    const text = question();
    let end: string | undefined;
    let by: string | null = null;
    for await (const { event, servedBy } of client.ask({ text })) {
      end = event;
      by = servedBy;
    }
    expect(end).toBe('done');
    return by;
  };
  return {
    ask,
    /** The status of what is said instead of an answer, by whoever is still there. */
    refusal: async () => (await client.post('/v1/chat', { text: question() })).status,
    /** The server behind the first question that is answered again. */
    answered: (by?: string) =>
      until(
        `an answer${by ? ` by ${by}` : ''}`,
        FAILOVER_MS,
        async () => {
          const server = await ask();
          return (by === undefined || server === by) && { server };
        },
        ASK_AGAIN_MS,
      ),
    conversations: async () => {
      const path = '/v1/chat/conversations?limit=100';
      return (await client.get<{ items: readonly { id: string }[] }>(path)).items.map(
        ({ id }) => id,
      );
    },
  };
};
