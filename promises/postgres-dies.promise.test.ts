import { expect } from 'vitest';
import { askUntilEnd } from './ask-until-end.ts';
import { promise } from './promise.ts';
import { unique } from './unique.ts';
import { until } from './until.ts';

const PEOPLE = 12;
const ACKNOWLEDGED_BEFORE = 60;
const REFUSED_WITHIN_MS = 5_000;

promise(
  'O Postgres cai no meio do movimento e volta, e nenhuma resposta dada como pronta se perde.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'o Postgres da versão é morto (SIGKILL) enquanto 12 pessoas perguntam sem parar, e volta',
    shown: ({ fallen }) => fallen.some((name) => name.endsWith('-postgres')),
    mutant: {
      of: 'v1',
      without: 'a espera pelo disco antes de dar a resposta como pronta (`synchronous_commit`)',
      edits: [
        {
          file: 'packages/chat-core/src/stores/postgres/open-pool.ts',
          find: "application_name: 'evolua',",
          replace: "application_name: 'evolua', options: '-c synchronous_commit=off',",
        },
      ],
    },
  },
  async ({ client, person, simulator, part }) => {
    await simulator.pace(1);
    await simulator.fail({ kind: 'tokens', count: 12 });
    const acknowledged: {
      readonly who: typeof client;
      readonly id: string;
      readonly text: string;
    }[] = [];
    let asking = true;
    let onAcknowledged = () => {};
    const askOnAndOn = async (who: typeof client) => {
      while (asking) {
        const { start, text, end } = await askUntilEnd(who, {
          text: unique('O que é failover?'),
          // Refused, or cut off: what was not acknowledged may be lost.
        }).catch(() => ({ start: {}, text: '', end: undefined }));
        if (end !== 'done') continue;
        acknowledged.push({ who, id: String(start.conversationId), text });
        onAcknowledged();
      }
    };
    const people = await Promise.all(Array.from({ length: PEOPLE / 4 }, person));
    const busy = [...people, ...people, ...people, ...people].map(askOnAndOn);
    try {
      const enough = async () => acknowledged.length >= ACKNOWLEDGED_BEFORE;
      await until('answers', 30_000, enough);
      // In the very moment in which somebody is told that the answer is safe.
      await new Promise<void>((resolve) => {
        onAcknowledged = resolve;
      });
      await part('postgres').kill();
      for (let refusal = 0; refusal < 3; refusal += 1) {
        const startedAtMs = performance.now();
        const refused = askUntilEnd(client, { text: unique('E sem banco?') });
        await expect(refused).rejects.toMatchObject({ status: 503 });
        // At once, and not after a hang: far below any time-out of a browser or a proxy.
        expect(performance.now() - startedAtMs).toBeLessThan(REFUSED_WITHIN_MS);
      }
      await part('postgres').start();
      const before = acknowledged.length;
      await until('recovery without help', 30_000, async () => acknowledged.length > before + 3);
    } finally {
      asking = false;
      await Promise.all(busy);
    }
    for (const { who, id, text } of acknowledged) {
      const [question, answer] = await who.messages(id);
      expect(question?.role).toBe('user');
      expect(answer).toMatchObject({ role: 'assistant', status: 'completed', content: text });
    }
  },
);
