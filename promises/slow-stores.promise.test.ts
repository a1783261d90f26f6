import { expect } from 'vitest';
import type { Client } from './client.ts';
import { promise } from './promise.ts';
import { unique } from './unique.ts';

const LATENCY_MS = 300;
/** Three trips, one after the other, and what a busy machine adds; a fourth would show. */
const LATER_MS_MAX = 3.9 * LATENCY_MS;
const AT_ONCE = 4;
const ROUNDS = 5;

promise(
  'O caminho até o banco e o cache fica lento, e a resposta começa só um pouco mais tarde: ele é percorrido três vezes, no máximo.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'cada ida ao Postgres e ao Redis leva 300 ms a mais; vale o p95 do primeiro token',
    shown: ({ struck }) => struck > 0,
    mutant: {
      of: 'v1',
      without: 'a gravação da pergunta ao lado da chamada ao provedor, e não antes dela',
      edits: [
        {
          file: 'packages/chat-core/src/chat/ask.ts',
          find: 'const placed = saveQuestion(dependencies, generation, created);',
          replace: 'const placed = saveQuestion(dependencies, generation, created); await placed;',
        },
      ],
    },
  },
  async ({ client, simulator, link }) => {
    await simulator.pace(5);
    const before = await p95OfFirstTokens(client);
    await Promise.all([
      link('postgres').set({ latencyMs: LATENCY_MS }),
      link('redis').set({ latencyMs: LATENCY_MS }),
    ]);
    const after = await p95OfFirstTokens(client);
    expect(after - before).toBeLessThanOrEqual(LATER_MS_MAX);
  },
);

/** As the one who asks sees them. */
const p95OfFirstTokens = async (client: Client) => {
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
  return times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
};
