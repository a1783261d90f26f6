import { once } from 'node:events';
import { connect } from 'node:net';
import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { instantPace } from '../src/attempt/instant-pace.ts';
import { seeStream } from './support/see.ts';
import { anthropicClient, streamAnthropic } from './support/see-anthropic.ts';
import { geminiClient, streamGemini } from './support/see-gemini.ts';
import { serve } from './support/serve.ts';

const endless = { headers: { 'x-simulator-fault': 'endless' } };
const ended = ({ outcome }: { readonly outcome: string }) => outcome !== 'running';

describe('a client that leaves', () => {
  it.each([0, 1])('stops the tokens at once, at a gap of %i ms', async (tokenGapMs) => {
    const { simulator, client } = await serve({ pace: { ...instantPace, tokenGapMs } });
    const leaving = new AbortController();
    await seeStream(client, {}, { ...endless, signal: leaving.signal }, ({ chunks }) => {
      if (chunks > 3) leaving.abort();
    });
    const entry = await simulator.journal.waitFor(ended);
    // Other work goes on meanwhile; had the production not stopped, it would show.
    await seeStream(client, { model: 'gpt-5.2-mini--tokens:20' });
    const [later] = simulator.journal.list({ outcome: 'aborted' });

    expect(entry).toMatchObject({ outcome: 'aborted', bytesGeneratedAfterAbort: 0 });
    expect(entry.clientAbortAt).toBeGreaterThanOrEqual(entry.acceptedAt);
    expect(later).toEqual(entry);
    expect(simulator.journal.counters()).toMatchObject({ running: 0, bytesGeneratedAfterAbort: 0 });
  });

  it('while the model is still thinking, never gets a token made for it', async () => {
    const pace = { ...instantPace, timeToFirstTokenMs: 60_000 };
    const { simulator, client } = await serve({ pace });
    const leaving = new AbortController();
    const seen = seeStream(client, {}, { signal: leaving.signal });
    await simulator.journal.waitFor(({ headersAt }) => headersAt !== null);
    leaving.abort();
    const entry = await simulator.journal.waitFor(ended);

    expect(entry).toMatchObject({ outcome: 'aborted', firstTokenAt: null, tokensWritten: 0 });
    expect((await seen).text).toBe('');
  });

  it('before its request was whole is an aborted attempt too', async () => {
    const { simulator, url } = await serve();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      'POST /v1/chat/completions HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"model"',
    );
    await simulator.journal.waitFor(({ outcome }) => outcome === 'running');
    socket.destroy();
    const entry = await simulator.journal.waitFor(ended);

    expect(entry).toMatchObject({ outcome: 'aborted', model: null, status: null });
  });
});

describe('a client that leaves another dialect', () => {
  type Leave = (url: string, leaving: AbortController) => Promise<{ text: string }>;
  const fault = { kind: 'endless' } as const;
  const leave: Readonly<Record<string, Leave>> = {
    anthropic: (url, leaving) =>
      streamAnthropic(anthropicClient(url), {}, { fault, signal: leaving.signal }, (seen) => {
        if (seen.events > 5) leaving.abort();
      }),
    gemini: (url, leaving) =>
      streamGemini(geminiClient(url), { fault, signal: leaving.signal }, (seen) => {
        if (seen.chunks > 3) leaving.abort();
      }),
    compatible: (url, leaving) =>
      seeStream(
        new OpenAI({ apiKey: 'none', baseURL: `${url}/compatible/v1`, maxRetries: 0 }),
        {},
        { ...endless, signal: leaving.signal },
        ({ chunks }) => {
          if (chunks > 3) leaving.abort();
        },
      ),
  };

  it.each(Object.entries(leave))('%s stops the tokens at once', async (dialect, goAway) => {
    const { simulator, client, url } = await serve({ pace: { ...instantPace, tokenGapMs: 1 } });
    const { text } = await goAway(url, new AbortController());
    const entry = await simulator.journal.waitFor(ended);
    // Other work goes on meanwhile; had the production not stopped, it would show.
    await seeStream(client, { model: 'gpt-5.2-mini--tokens:20' });
    const [later] = simulator.journal.list({ outcome: 'aborted' });

    expect(text).not.toBe('');
    expect(later).toEqual(entry);
    expect(entry).toMatchObject({ dialect, outcome: 'aborted', bytesGeneratedAfterAbort: 0 });
    expect(entry.tokensWritten).toBeGreaterThan(0);
  });
});

describe('clients that leave at any moment', () => {
  it('never bring the simulator down, and leave no attempt running', async () => {
    const { simulator, client, url } = await serve();
    const body = '{"model":"m","stream":true,"messages":[{"role":"user","content":"oi"}]}';
    const request =
      'POST /v1/chat/completions HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer sk-test\r\n' +
      `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    for (let length = 20; length <= request.length; length += 4) {
      for (const leave of ['destroySoon', 'resetAndDestroy'] as const) {
        const socket = connect(Number(new URL(url).port), '127.0.0.1');
        await once(socket, 'connect');
        socket.on('error', () => {});
        socket.write(request.slice(0, length), () => socket[leave]());
      }
    }
    expect((await seeStream(client, {})).finish).toBe('stop');
    await until(() => simulator.journal.counters().running === 0);
  });
});

describe('a client that does not read', () => {
  it('pauses the production, so that memory stays bounded', async () => {
    const { simulator, url } = await serve();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.pause();
    const body = JSON.stringify({
      model: 'gpt-5.2-mini',
      stream: true,
      messages: [{ role: 'user', content: 'oi' }],
    });
    socket.write(
      'POST /v1/chat/completions HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer sk-test\r\n' +
        'x-simulator-fault: endless\r\ncontent-type: application/json\r\n' +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    const written = () => simulator.journal.list()[0]?.bytesWritten ?? 0;
    const paused = await settled(written);
    socket.resume();
    await once(socket, 'data');
    await until(() => written() > paused);
    socket.destroy();
    const entry = await simulator.journal.waitFor(ended);

    // What the kernel buffers on both sides, and one frame; an unpaused production has no end.
    expect(paused).toBeLessThan(16_000_000);
    expect(entry.outcome).toBe('aborted');
  });
});

/** The value once it has stayed the same through a hundred turns of the event loop. */
async function settled(read: () => number): Promise<number> {
  for (let value = read(), calm = 0; ; ) {
    await new Promise(setImmediate);
    const next = read();
    calm = next === value && next > 0 ? calm + 1 : 0;
    value = next;
    if (calm === 100) return value;
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}
