import { expect } from 'vitest';
import { askUntilEnd } from './ask-until-end.ts';
import { promise } from './promise.ts';

const text = 'O que acontece quando o provedor cai?';

promise(
  'the provider is down, and the question is answered',
  { v1: 'breaks' },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'status', status: 503 });
    const { end } = await askUntilEnd(client, { text });
    expect(end).toBe('done');
  },
);

promise(
  'the provider is down, and whoever asks is told so at once, with the route so far',
  { v1: 'keeps' },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'status', status: 503 });
    await expect(askUntilEnd(client, { text })).rejects.toMatchObject({
      status: 503,
      problem: {
        code: 'overloaded',
        route: [
          { kind: 'cache', outcome: 'miss' },
          { kind: 'attempt', provider: 'openai', outcome: 'overloaded', status: 503 },
        ],
      },
    });
    await simulator.repair();
    expect((await askUntilEnd(client, { text })).end).toBe('done');
  },
);

promise(
  'an answer that is cut in the middle never passes for a whole one',
  { v1: 'keeps' },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'cut', token: 8 });
    const { start, text: partial, end, code } = await askUntilEnd(client, { text });
    expect({ end, code }).toEqual({ end: 'error', code: 'cut' });
    expect(partial.length).toBeGreaterThan(0);
    const [, answer] = await client.messages(start.conversationId ?? '');
    expect(answer).toMatchObject({ status: 'error', content: partial });
    const { items } = await client.get<{ readonly items: readonly unknown[] }>('/v1/usage');
    expect(items[0]).toMatchObject({ outcome: 'cut', usage: { source: 'estimated' } });

    await simulator.repair();
    const again = await askUntilEnd(client, { text });
    expect(again.end).toBe('done');
    expect(again.route[0]).toMatchObject({ kind: 'cache', outcome: 'miss' });
  },
);
