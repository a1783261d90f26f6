import { expect } from 'vitest';
import { askSteadily } from './ask-steadily.ts';
import { askUntilEnd } from './ask-until-end.ts';
import { promise } from './promise.ts';
import { unique } from './unique.ts';
import { until } from './until.ts';

const TAKEN_OVER_MS = 10_000;

promise(
  'Uma região inteira cai, e quem estava nela é atendido pela outra.',
  { v1: 'breaks', v2: 'breaks', v3: 'breaks', v4: 'keeps' },
  {
    when: 'tudo o que a versão tem em us-east-1 é morto de uma vez, com respostas em andamento',
    shown: ({ fallen }) => fallen.length > 0,
  },
  async ({ client, simulator, region }) => {
    await simulator.pace(30);
    const before = await askUntilEnd(client, { text: unique('Onde estou?'), region: 'us-east-1' });
    const asking = Array.from({ length: 5 }, () => askSteadily(client));
    await until('five answers', 20_000, async () => asking.every(({ text }) => text().length > 0));
    await region('us-east-1').kill();
    await simulator.pace(2);

    const after = await until('an answer', TAKEN_OVER_MS, () =>
      askUntilEnd(client, { text: unique('E agora?'), region: 'us-east-1' }),
    );
    expect(after.end).toBe('done');
    // What was said there is still known here, and the sessions hold.
    const [, kept] = await client.messages(before.start.conversationId ?? '');
    expect(kept).toMatchObject({ status: 'completed', content: before.text });
    await until('nothing under way for ever', TAKEN_OVER_MS, async () => {
      const ends = await Promise.all(asking.map((each) => each.kept()));
      return ends.every(({ status }) => status === 'completed' || status === 'interrupted');
    });
  },
);
