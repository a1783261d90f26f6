import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabState } from '@evolua/lab-contract/lab-state';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSystem } from '../src/start-system.ts';
import { processIdentity } from '../src/supervisor/process-identity.ts';
import type { SystemOptions } from '../src/system/system-options.ts';
import { versions } from '../src/system/versions.ts';
import { machinePath } from './config.ts';
import { fixtureCheckout } from './fixture-checkout.ts';
import { standInServer } from './stand-in-server.ts';
import { until } from './until.ts';

const first = versions.slice(0, 1);

function checkout() {
  const root = fixtureCheckout();
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const news: string[] = [];
  const options: SystemOptions = {
    root,
    dataFolder: join(root, '.evolua'),
    versions: first,
    ports: 'free',
    shell: { PATH: machinePath },
    watch: false,
    screens: false,
    durable: false,
    log: (sentence) => news.push(sentence),
  };
  return { root, options, news };
}

async function started(options: SystemOptions) {
  const system = await startSystem(options);
  onTestFinished(() => system.stop());
  return system;
}

const environmentOf = async (url: string | undefined) =>
  ((await (await fetch(url ?? '')).json()) as { env: Record<string, string> }).env;

test('everything answers, and the laboratory shows it', async () => {
  const { options } = checkout();
  const system = await started(options);
  expect(Object.keys(system.parts).sort()).toEqual(['simulator', 'v1', 'v1-postgres', 'v1-redis']);
  const { parts } = await system.status();
  expect(parts.every(({ answers }) => answers)).toBe(true);
  const state = (await (await fetch(`${system.urls.lab}/api/estado`)).json()) as LabState;
  expect(state.versions.map(({ id }) => id)).toEqual(['v1']);
  const ready = state.processes.filter((process) => process.state === 'ready');
  expect(ready.map(({ name }) => name).sort()).toEqual(Object.keys(system.parts).sort());
});

test('the version is pointed at the embedded parts', async () => {
  const { options } = checkout();
  const { urls, links } = await started(options);
  const { DATABASE_URL, REDIS_URL, OPENAI_BASE_URL, AUTH_SECRET } = await environmentOf(urls.v1);
  expect(DATABASE_URL).toMatch(/^postgres:\/\/evolua:[0-9a-f]{64}@127\.0\.0\.1:\d+\/evolua$/);
  expect(REDIS_URL).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/);
  expect([DATABASE_URL, REDIS_URL].map((url) => Number(new URL(url ?? '').port))).toEqual([
    links['v1-postgres']?.port,
    links['v1-redis']?.port,
  ]);
  expect(OPENAI_BASE_URL).toBe(`http://127.0.0.1:${links['v1-openai']?.port}/openai/v1`);
  expect(AUTH_SECRET).toMatch(/^[0-9a-f]{64}$/);
  const secretFile = join(options.dataFolder, 'auth-secret');
  expect(statSync(secretFile).mode & 0o777).toBe(0o600);
});

test('stores of the user’s own, in the version’s .env, are used and none is embedded', async () => {
  const { root, options } = checkout();
  const dotEnv = join(root, 'apps/v1-mvp/.env');
  writeFileSync(dotEnv, 'DATABASE_URL=postgres://mine\nREDIS_URL=redis://mine\n');
  const system = await started(options);
  expect(Object.keys(system.parts).sort()).toEqual(['simulator', 'v1']);
  expect(readFileSync(dotEnv, 'utf8')).toBe(
    'DATABASE_URL=postgres://mine\nREDIS_URL=redis://mine\n',
  );
});

test('the servers are listed for Prometheus', async () => {
  const { options } = checkout();
  const { urls } = await started(options);
  const targets = JSON.parse(readFileSync(join(options.dataFolder, 'targets.json'), 'utf8'));
  expect(targets).toEqual([
    {
      targets: [`127.0.0.1:${new URL(urls.v1 ?? '').port}`],
      labels: { job: 'evolua', version: 'v1', instance: 'v1', region: 'us-east-1' },
    },
  ]);
});

test('a stop leaves no process, no note and no lock, and a new start works', async () => {
  const { options } = checkout();
  const system = await startSystem(options);
  const pids = Object.values(system.parts).map(({ pid }) => pid ?? 0);
  await system.stop();
  expect(pids.map(processIdentity)).toEqual(pids.map(() => undefined));
  expect(readdirSync(join(options.dataFolder, 'run'))).toEqual([]);
  expect(existsSync(join(options.dataFolder, 'runner.lock'))).toBe(false);
  const again = await started(options);
  expect((await environmentOf(again.urls.v1)).AUTH_SECRET).toBeDefined();
});

test('the versions stop before the stores that they use', async () => {
  const { root, options } = checkout();
  const askStoreLast = `
    import { connect } from 'node:net';
    process.removeAllListeners('SIGINT').on('SIGINT', async () => {
      // An answer in flight takes its time to end.
      await new Promise((resolve) => setTimeout(resolve, 400));
      const store = connect(Number(new URL(process.env.REDIS_URL).port), '127.0.0.1');
      const tell = (word) => () => { console.log(word); process.exit(0); };
      store.on('connect', tell('store answers')).on('error', tell('store gone'));
    });`;
  writeFileSync(join(root, 'apps/v1-mvp/src/main.ts'), standInServer + askStoreLast);
  const system = await startSystem(options);
  await system.stop();
  expect(system.parts.v1?.logTail(1)).toEqual(['store answers']);
});

test('commands find what a running version was given, and only their owner reads it', async () => {
  const { options } = checkout();
  const system = await startSystem(options);
  const file = join(options.dataFolder, 'v1/environment.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const given = JSON.parse(readFileSync(file, 'utf8'));
  expect(await environmentOf(system.urls.v1)).toMatchObject(given);
  await system.stop();
  expect(existsSync(file)).toBe(false);
});

test('a second runner of the same data folder is refused', async () => {
  const { options } = checkout();
  const system = await started(options);
  await expect(startSystem(options)).rejects.toThrow('já está no ar nesta pasta');
  expect((await system.status()).parts.every(({ answers }) => answers)).toBe(true);
});

test('a part that does not start is named with its last words, and nothing is left', async () => {
  const { root, options } = checkout();
  writeFileSync(
    join(root, 'apps/v1-mvp/src/main.ts'),
    "console.error('AUTH_SECRET falta'); process.exit(1);",
  );
  const start = startSystem(options);
  await expect(start).rejects.toThrow(/^V1 terminou antes de responder.*\n.*AUTH_SECRET falta/s);
  expect(readdirSync(join(options.dataFolder, 'run'))).toEqual([]);
  expect(existsSync(join(options.dataFolder, 'runner.lock'))).toBe(false);
});

test('a taken port is told before anything starts', async () => {
  const { options, news } = checkout();
  const { urls } = await started(options);
  const port = (name: string) => Number(new URL(urls[name] ?? '').port);
  const ports = { lab: port('lab'), simulator: port('simulator'), versions: { v1: port('v1') } };
  const before = news.length;
  const other = { ...checkout().options, ports };
  await expect(startSystem(other)).rejects.toThrow(/PORT_LAB=.*\n.*PORT_SIMULATOR=.*\n.*PORT_V1=/);
  expect(news.length).toBe(before);
});

test('a start given up in the middle leaves nothing', async () => {
  const { root, options, news } = checkout();
  writeFileSync(join(root, 'apps/v1-mvp/src/main.ts'), 'setInterval(() => {}, 1000);');
  const giveUp = new AbortController();
  const start = startSystem({ ...options, signal: giveUp.signal });
  const refused = expect(start).rejects.toThrow('A partida foi interrompida.');
  await until('V1’s turn has come', () => existsSync(join(options.dataFolder, 'run/v1.json')));
  giveUp.abort();
  await refused;
  expect(readdirSync(join(options.dataFolder, 'run'))).toEqual([]);
  expect(news.some((sentence) => sentence.startsWith('V1 '))).toBe(false);
});

describe('a version with several instances', () => {
  const of = (...ids: readonly string[]) => versions.filter(({ id }) => ids.includes(id));
  const namesOf = (things: object) => Object.keys(things).sort();

  test('they answer in turn at the version’s port, on stores that they share', async () => {
    const { options } = checkout();
    const { urls, parts, links } = await started({ ...options, versions: of('v2') });
    expect(namesOf(parts)).toEqual(['simulator', 'v2-1', 'v2-2', 'v2-postgres', 'v2-redis']);
    expect(namesOf(links)).toEqual(['v2-anthropic', 'v2-openai', 'v2-postgres', 'v2-redis']);
    const [one, two] = [await environmentOf(urls.v2), await environmentOf(urls.v2)];
    expect([one.INSTANCE, two.INSTANCE].sort()).toEqual(['v2-1', 'v2-2']);
    const { INSTANCE: _, PORT: __, ...shared } = one;
    expect(two).toMatchObject(shared);
    expect(shared).toMatchObject({
      PUBLIC_URL: urls.v2,
      DATABASE_URL: expect.stringContaining(`:${links['v2-postgres']?.port}/`),
      ANTHROPIC_BASE_URL: `http://127.0.0.1:${links['v2-anthropic']?.port}/anthropic`,
    });
    expect((await environmentOf(urls['v2-2'])).INSTANCE).toBe('v2-2');
    const targets = JSON.parse(readFileSync(join(options.dataFolder, 'targets.json'), 'utf8'));
    expect(targets.map(({ labels }: { labels: object }) => labels)).toMatchObject([
      { instance: 'v2-1' },
      { instance: 'v2-2' },
    ]);
  });

  test('each region has a Redis and ways of its own, and one Postgres is for all', async () => {
    const { options } = checkout();
    const { urls, parts, links } = await started({ ...options, versions: of('v4') });
    expect(namesOf(parts)).toEqual([
      'simulator',
      'v4-postgres',
      'v4-sa',
      'v4-sa-redis',
      'v4-us',
      'v4-us-redis',
    ]);
    const kinds = ['anthropic', 'google', 'local', 'openai', 'postgres', 'redis'];
    expect(namesOf(links)).toEqual(
      ['sa', 'us'].flatMap((region) => kinds.map((kind) => `v4-${region}-${kind}`)),
    );
    const { REGION, REDIS_URL } = await environmentOf(urls['v4-sa']);
    expect(REGION).toBe('sa-east-1');
    expect(new URL(REDIS_URL ?? '').port).toBe(String(links['v4-sa-redis']?.port));
    const near = await fetch(urls.v4 ?? '', { headers: { 'X-Evolua-Region': 'sa-east-1' } });
    expect(near.headers.get('x-evolua-served-by')).toBe('v4-sa');
  });

  test('one that dies comes back alone, and nobody who asks meanwhile notices', async () => {
    const { options } = checkout();
    const { urls, parts } = await started({ ...options, versions: of('v2'), returnScale: 0.1 });
    const [first, second] = [parts['v2-1'], parts['v2-2']];
    const [dead, alive] = [first?.pid, second?.pid];
    await first?.crash();
    for (let asked = 0; asked < 5; asked += 1) {
      expect((await environmentOf(urls.v2)).INSTANCE).toBe('v2-2');
    }
    const back = async () => (await environmentOf(urls.v2)).INSTANCE === 'v2-1';
    await until('it is back in turn', back);
    expect(first?.pid).not.toBe(dead);
    expect(second?.pid).toBe(alive);
  });

  test('one that restarts loses no request of those who go on asking', async () => {
    const { options } = checkout();
    const { urls, parts } = await started({ ...options, versions: of('v2') });
    const lost: unknown[] = [];
    let asked = 0;
    let asking = true;
    const people = Array.from({ length: 8 }, async () => {
      while (asking) {
        const response = await fetch(urls.v2 ?? '', { method: 'POST', body: 'x' });
        await response.text();
        asked += 1;
        if (!response.ok) lost.push(response.status);
      }
    });
    await until('many have asked', () => asked > 100);
    await parts['v2-1']?.restart();
    const before = asked;
    await until('many more have', () => asked > before + 100);
    asking = false;
    await Promise.all(people);
    expect(lost).toEqual([]);
  });

  test('for a benchmark, there is nothing between', async () => {
    const { options } = checkout();
    const direct = { ...options, versions: of('v2'), direct: true };
    const { urls, parts, links } = await started(direct);
    expect(links).toEqual({});
    expect(urls['v2-1']).toBe(urls.v2);
    const { INSTANCE, OPENAI_BASE_URL } = await environmentOf(urls.v2);
    expect(INSTANCE).toBe('v2-1');
    expect(OPENAI_BASE_URL).toBe(
      `http://127.0.0.1:${new URL(urls.simulator ?? '').port}/openai/v1`,
    );
    await parts['v2-1']?.stop();
    expect((await environmentOf(urls['v2-2'])).INSTANCE).toBe('v2-2');
  });

  test('what dies comes back after the pause of its version', async () => {
    const { options, news } = checkout();
    const { parts, status } = await started({ ...options, returnScale: 0.1 });
    await parts['v1-redis']?.crash();
    expect(parts['v1-redis']?.state).toBe('returning');
    await until('it is back', () => parts['v1-redis']?.state === 'ready');
    expect(news).toContain('Redis da V1 caiu (SIGKILL); nova tentativa em 0,5 s.');
    await parts.v1?.crash();
    expect(news).toContain('V1 caiu (SIGKILL); nova tentativa em 0,6 s.');
    const { versions: layouts } = await status();
    expect(layouts[0]?.returnMs).toEqual({ server: 600, postgres: 1_000, redis: 500 });
  });

  test('the status tells who is in turn, and what is wrong with a link', async () => {
    const { options } = checkout();
    const { parts, links, status } = await started({ ...options, versions: of('v2') });
    expect((await status()).versions[0]?.balanced).toEqual(['v2-1', 'v2-2']);
    await links['v2-redis']?.set({ latencyMs: 300 });
    parts['v2-1']?.freeze();
    await until('it is out', async () => (await status()).versions[0]?.balanced?.length === 1);
    const { parts: seen, networkLinks } = await status();
    expect(seen.filter(({ answers }) => !answers).map(({ name }) => name)).toEqual(['v2-1']);
    const ill = networkLinks.filter(({ toxics }) => toxics.latencyMs === 300);
    expect(ill.map(({ name }) => name)).toEqual(['v2-redis']);
  });
});
