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
    let asking = true;
    let count = 0;
    const askOnAndOn = async () => {
      while (asking) {
        count += 1;
        await askUntilEnd(client, { text: `Pergunta única ${count}: o que é failover?` }).then(
          ({ start, text, end }) => {
            if (end === 'done') acknowledged.push({ id: start.conversationId ?? '', text });
          },
          // Refused, or cut off: what was not acknowledged may be lost.
          () => undefined,
        );
      }
    };
    const people = [askOnAndOn(), askOnAndOn(), askOnAndOn()];

    await until('answers', 20_000, async () => acknowledged.length >= ACKNOWLEDGED_BEFORE);
    await postgres.kill();
    for (let refusal = 0; refusal < 5; refusal += 1) {
      const startedAt = performance.now();
      const refused = askUntilEnd(client, { text: `Sem banco ${refusal}: o que é failover?` });
      await expect(refused).rejects.toMatchObject({
        status: 503,
        problem: { code: 'store_unavailable' },
      });
      // At once, and not after a hang: far below any time-out of a browser or a proxy.
      expect(performance.now() - startedAt).toBeLessThan(5_000);
    }
    await postgres.start();
    const before = acknowledged.length;
    await until('recovery without help', 30_000, async () => acknowledged.length > before + 3);
    asking = false;
    await Promise.all(people);

    for (const { id, text } of acknowledged) {
      const [question, answer] = await client.messages(id);
      expect(question?.role).toBe('user');
      expect(answer).toMatchObject({ role: 'assistant', status: 'completed', content: text });
    }
  },
);
