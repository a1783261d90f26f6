import { expect } from 'vitest';
import { promise } from './promise.ts';
import { until } from './until.ts';

const FLUSHED_EVENTS = 20;

promise(
  'the process is killed in the middle of an answer, and its text so far is kept',
  { v1: 'keeps' },
  async ({ client, simulator, part }) => {
    await simulator.pace(60);
    let conversationId = '';
    let seen = '';
    let events = 0;
    const reading = (async () => {
      for await (const { event, data } of client.ask({ text: 'O que é um postmortem?' })) {
        if (event === 'start') conversationId = String(data.conversationId);
        if (event === 'delta') seen += data.text;
        events += 1;
      }
    })().catch(() => 'the connection was lost');
    await until('some text', 20_000, async () => events > FLUSHED_EVENTS);
    await part('server')?.kill();
    await reading;
    await part('server')?.start();

    const answer = await until('the interrupted answer', 10_000, async () => {
      const [, found] = await client.messages(conversationId);
      return found?.status === 'interrupted' && found;
    });
    expect(answer.content.length).toBeGreaterThan(0);
    // What was kept is what was seen, but for what the last flush had not reached.
    expect(seen.startsWith(answer.content) || answer.content.startsWith(seen)).toBe(true);
  },
);
