import { expect } from 'vitest';
import type { Client } from './client.ts';
import { promise } from './promise.ts';
import { unique } from './unique.ts';

const LATENCY_MS = 300;
/** Three trips, one after the other, and what a busy machine adds; a fourth would show. */
const LATER_MS_MAX = 3.9 * LATENCY_MS;
const AT_ONCE = 2;
const ROUNDS = 8;

promise(
  'O caminho até o banco e o cache fica lento, e a resposta começa só um pouco mais tarde: ele é percorrido três vezes, no máximo.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'cada ida ao Postgres e ao Redis leva 300 ms a mais; vale a mediana do primeiro token',
    shown: ({ struck }) => struck > 0,
    mutant: {
      of: 'v1',
      without: 'o que se faz ao mesmo tempo: a busca no cache e a gravação da pergunta',
      edits: [
        {
          file: 'packages/chat-core/src/chat/begin-answer.ts',
          find: 'const placed = saveQuestion(dependencies, generation, question);',
          replace: 'const placed = saveQuestion(dependencies, generation, question); await placed;',
        },
        {
          file: 'packages/chat-core/src/chat/begin-answer.ts',
          find: 'provider.prepare?.(request);',
          replace: '',
        },
      ],
    },
  },
  async ({ client, simulator, link }) => {
    await simulator.pace(5);
    const before = await medianOfFirstTokens(client);
    await Promise.all([
      link('postgres').set({ latencyMs: LATENCY_MS }),
      link('redis').set({ latencyMs: LATENCY_MS }),
    ]);
    const after = await medianOfFirstTokens(client);
    expect(after - before).toBeLessThanOrEqual(LATER_MS_MAX);
  },
);

/** As the one who asks sees them. */
const medianOfFirstTokens = async (client: Client) => {
  const times: number[] = [];
  const ask = async () => {
    const askedAtMs = performance.now();
    for await (const { event } of client.ask({ text: unique('O que é uma viagem de rede?') })) {
      if (event === 'delta') break;
    }
    times.push(performance.now() - askedAtMs);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
  }
  times.sort((one, other) => one - other);
  return times[times.length / 2] ?? Number.NaN;
};
