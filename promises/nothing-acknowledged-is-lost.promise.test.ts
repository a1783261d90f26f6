import { expect } from 'vitest';
import { askUntilEnd } from './ask-until-end.ts';
import { promise } from './promise.ts';
import { until } from './until.ts';

const ACKNOWLEDGED_BEFORE = 5;

promise(
  'Postgres dies and comes back, and no acknowledged answer is lost',
  { v1: 'keeps' },
  async ({ client, simulator, part }) => {
    await simulator.pace(5);
    const postgres = part('postgres');
    const acknowledged: { readonly id: string; readonly text: string }[] = [];
    const refused: { readonly status: number; readonly afterMs: number }[] = [];
    let asking = true;
    let count = 0;
    const askOnAndOn = async () => {
      while (asking) {
        count += 1;
        const startedAt = performance.now();
        await askUntilEnd(client, { text: `Pergunta única ${count}: o que é failover?` }).then(
          ({ start, text, end }) => {
            if (end === 'done') acknowledged.push({ id: start.conversationId ?? '', text });
          },
          ({ status }: { readonly status?: number }) => {
            if (status === undefined) return;
            refused.push({ status, afterMs: performance.now() - startedAt });
          },
        );
      }
    };
    const people = [askOnAndOn(), askOnAndOn(), askOnAndOn()];

    await until('answers', 20_000, async () => acknowledged.length >= ACKNOWLEDGED_BEFORE);
    await postgres.kill();
    await until('a refusal', 10_000, async () => refused.length >= ACKNOWLEDGED_BEFORE);
    await postgres.start();
    const before = acknowledged.length;
    await until('recovery without help', 20_000, async () => acknowledged.length > before + 3);
    asking = false;
    await Promise.all(people);

    // At once, and not after a hang: far below any time-out that a browser or a proxy has.
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 503));
    expect(Math.max(...refused.map(({ afterMs }) => afterMs))).toBeLessThan(5_000);
    for (const { id, text } of acknowledged) {
      const [question, answer] = await client.messages(id);
      expect(question?.role).toBe('user');
      expect(answer).toMatchObject({ role: 'assistant', status: 'completed', content: text });
    }
  },
);
