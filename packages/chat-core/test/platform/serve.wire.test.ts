import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { serve } from '../../src/platform/serve.ts';
import { aLogger } from '../a-logger.ts';
import { openRawServer } from '../providers/raw-server.ts';

type Line = { readonly message: string; readonly [field: string]: unknown };

const FIXTURE = fileURLToPath(new URL('./served-process.ts', import.meta.url));
const children: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A real process that serves, what it says, and a way to open its gates. */
const serving = async ({ graceMs = 60_000, broken = '', farewellMs = 0 } = {}) => {
  const settings = ['0', String(graceMs), broken, String(farewellMs)];
  const child = spawn(process.execPath, [FIXTURE, ...settings]);
  children.push(child);
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line));
    for (const wake of waiting) wake();
  });
  const said = (message: string) =>
    new Promise<Line>((resolve) => {
      const look = () => {
        const found = lines.find((line) => line.message === message);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const { port } = await said('listening');
  return {
    child,
    exited,
    said,
    url: `http://127.0.0.1:${port}`,
    port: Number(port),
    messages: () => lines.map(({ message, name }) => (name ? `${message} ${name}` : message)),
    open: (gate: 'drain' | 'answer') => child.stdin.write(`${gate}\n`),
  };
};

const ask = (url: string, agent = new Agent()) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent }, resolve).on('error', reject);
  });

const isRefused = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('error', () => resolve(true));
  });

describe('a process that serves', () => {
  test('says where, and answers', async () => {
    const { url } = await serving();
    expect(await text(await ask(url))).toBe('ok');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends by itself upon %s, everything closed in its order',
    async (signal) => {
      const { child, open, exited, messages } = await serving();
      open('drain');
      child.kill(signal);
      expect(await exited).toBe(0);
      expect(messages()).toEqual([
        'listening',
        'draining',
        'drain',
        'drained',
        'closed first',
        'closed second',
        'stopped',
      ]);
    },
  );

  test('is no longer ready, and serves on, until its farewell is over', async () => {
    const { child, url, said, exited } = await serving({ farewellMs: 60_000 });
    expect(await text(await ask(`${url}/ready`))).toBe('ready');
    child.kill('SIGTERM');
    await said('draining');
    expect(await text(await ask(`${url}/ready`))).toBe('leaving');
    expect(await text(await ask(url))).toBe('ok');
    child.kill('SIGTERM');
    expect(await exited).toBe(1);
  });

  test('upon Ctrl-C sends nobody elsewhere, and gives the answers half a second', async () => {
    const { child, open, said, exited } = await serving({ farewellMs: 60_000 });
    open('drain');
    child.kill('SIGINT');
    expect(await said('drain')).toMatchObject({ graceMs: 500 });
    expect(await exited).toBe(0);
  });

  test('lets an answer in flight end, and takes no new connection meanwhile', async () => {
    const { child, url, port, open, said, exited, messages } = await serving();
    const response = await ask(`${url}/held`);
    await once(response, 'readable');
    child.kill('SIGTERM');
    open('drain');
    await said('drained');
    expect(await isRefused(port)).toBe(true);
    open('answer');
    expect(await text(response)).toBe('first last');
    expect(await exited).toBe(0);
    expect(messages().at(-1)).toBe('stopped');
  });

  test('closes nothing before all answers are drained', async () => {
    const { child, open, said, exited, messages, port } = await serving();
    child.kill('SIGTERM');
    expect(await said('drain')).toMatchObject({ graceMs: 60_000 });
    await expect.poll(() => isRefused(port)).toBe(true);
    expect(messages()).toEqual(['listening', 'draining', 'drain']);
    open('drain');
    expect(await exited).toBe(0);
  });

  test('does not wait for a connection that nobody uses', async () => {
    const { child, url, open, exited } = await serving();
    const agent = new Agent({ keepAlive: true });
    await text(await ask(url, agent));
    await expect.poll(() => Object.keys(agent.freeSockets)).toHaveLength(1);
    open('drain');
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
  });

  test('cuts an answer that does not end within its grace', async () => {
    const { child, url, open, exited } = await serving({ graceMs: 0 });
    const response = await ask(`${url}/held`);
    open('drain');
    child.kill('SIGTERM');
    await expect(text(response)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await exited).toBe(0);
  });

  test('ends at once upon a second signal', async () => {
    const { child, said, exited, messages } = await serving();
    child.kill('SIGTERM');
    await said('drain');
    child.kill('SIGTERM');
    expect(await exited).toBe(1);
    expect(messages()).not.toContain('stopped');
  });

  test('says so when it cannot close what it opened', async () => {
    const { child, open, exited, messages } = await serving({ broken: 'first' });
    open('drain');
    child.kill('SIGTERM');
    expect(await exited).toBe(1);
    expect(messages()).toContain('could not stop cleanly');
  });
});

describe('an address', () => {
  const servingAt = (host: string, port: number) => {
    const { logger, lines } = aLogger();
    const app = { fetch: () => new Response('ok') };
    const chat = { recover: async () => undefined, drain: async () => undefined };
    const leaving = new AbortController();
    const wait = { leaving, farewellMs: 0, graceMs: 0 };
    const serving = serve(app, { host, port, logger, ...wait, chat, resources: [] });
    return { serving, lines };
  };

  test('that is taken is an error that names it, and no signal is listened to', async () => {
    const taken = await openRawServer(() => undefined);
    const before = process.listenerCount('SIGTERM');
    const { serving, lines } = servingAt('127.0.0.1', Number(new URL(taken.url).port));
    await expect(serving).rejects.toMatchObject({
      message: expect.stringMatching(/HOST .* PORT .*EADDRINUSE/u),
      cause: { code: 'EADDRINUSE' },
    });
    expect(process.listenerCount('SIGTERM')).toBe(before);
    expect(lines).toEqual([]);
    await taken.stop();
  });

  test('that is not of this machine is an error that names it', async () => {
    // TEST-NET-1 (RFC 5737): nobody has it.
    await expect(servingAt('192.0.2.1', 0).serving).rejects.toThrow(/HOST \(192\.0\.2\.1\)/u);
  });
});
