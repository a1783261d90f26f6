import { readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { startPostgres } from '../../src/parts/postgres.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { until } from '../until.ts';

async function query(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

async function running(options: { folder?: string; durable?: boolean } = {}) {
  // Two levels: as root, the upper one is closed to the user that Postgres runs as.
  const folder = options.folder ?? join(temporaryFolder(), 'postgres');
  const news: string[] = [];
  const log = (sentence: string) => news.push(sentence);
  const postgres = await startPostgres({ durable: false, ...options, folder, log });
  onTestFinished(() => postgres.stop());
  return { postgres, folder, news };
}

/** Where the data are: in the folder, or where it says that they have moved to. */
function homeOf(folder: string, news: readonly string[]): string {
  return /ficam em (.*)\.$/.exec(news[0] ?? '')?.[1] ?? folder;
}

test('it is Postgres 18, in UTF-8, with an alphabet of its own that knows Portuguese', async () => {
  const { postgres } = await running();
  const [version] = await query(postgres.url, 'show server_version');
  expect(version).toMatch(/^18\./);
  expect(await query(postgres.url, "select upper('ação'), 'Ç' ~* 'ç'")).toEqual(['AÇÃO', true]);
});

test('an acknowledged row survives kill -9 and a new start', async () => {
  const { postgres } = await running({ durable: true });
  await query(postgres.url, 'create table kept (line text)');
  await query(postgres.url, "insert into kept values ('acknowledged')");
  await postgres.kill();
  await expect(query(postgres.url, 'select 1')).rejects.toThrow();
  await postgres.start();
  expect(await query(postgres.url, 'select line from kept')).toEqual(['acknowledged']);
});

test('a server that crashes comes back by itself, on the same address', async () => {
  const { postgres, news } = await running();
  const first = postgres.pid ?? 0;
  process.kill(first, 'SIGKILL');
  await until('it is back', () => postgres.state === 'ready' && postgres.pid !== first);
  expect(await query(postgres.url, 'select 1')).toEqual([1]);
  expect(news.some((sentence) => sentence.startsWith('Postgres caiu (SIGKILL)'))).toBe(true);
});

test('a second start of the same folder finds the data and the password', async () => {
  const { postgres, folder } = await running();
  await query(postgres.url, 'create table kept (line text)');
  await postgres.stop();
  const { postgres: again } = await running({ folder });
  expect(new URL(again.url).password).toBe(new URL(postgres.url).password);
  expect(await query(again.url, 'select count(*)::int from kept')).toEqual([0]);
});

test('a postmaster.pid whose pid has passed to another process does not keep it down', async () => {
  const { postgres, folder, news } = await running();
  // Another server's, since Postgres itself sees through a pid of another user.
  const { postgres: other } = await running();
  await postgres.stop();
  const lines = [other.pid, 'data', 1, postgres.port, '', '127.0.0.1', '0 0', 'ready'];
  writeFileSync(join(homeOf(folder, news), 'data', 'postmaster.pid'), `${lines.join('\n')}\n`);
  await postgres.start();
  expect(await query(postgres.url, 'select 1')).toEqual([1]);
  expect(other.state).toBe('ready');
});

test('a lost password file is made again, and the data stay', async () => {
  const { postgres, folder, news } = await running();
  await query(postgres.url, 'create table kept (line text)');
  await postgres.stop();
  unlinkSync(join(homeOf(folder, news), 'password'));
  const { postgres: again } = await running({ folder });
  expect(await query(again.url, 'select count(*)::int from kept')).toEqual([0]);
});

test('without the password nobody enters, and only its owner reads it', async () => {
  const { postgres, folder, news } = await running();
  const stranger = new URL(postgres.url);
  stranger.password = 'guess';
  await expect(query(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(homeOf(folder, news), 'password')).mode & 0o777).toBe(0o600);
});

test('what a row holds never stands in the log, not even when the row is refused', async () => {
  const { postgres, folder } = await running();
  await query(postgres.url, 'create table people (email text unique)');
  const add = () => query(postgres.url, "insert into people values ('ana' || '@exemplo.br')");
  await add();
  await expect(add()).rejects.toThrow('duplicate key');
  await postgres.stop();
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('ana@exemplo.br');
});

test('it listens on the loopback only, and has no Unix socket', async () => {
  const { postgres } = await running();
  const settings =
    "current_setting('listen_addresses'), current_setting('unix_socket_directories')";
  expect(await query(postgres.url, `select ${settings}`)).toEqual(['127.0.0.1', '']);
});

test('deleting the folder starts afresh, wherever the data are', async () => {
  const { postgres, folder } = await running();
  await query(postgres.url, 'create table forgotten (line text)');
  await postgres.stop();
  rmSync(folder, { recursive: true });
  const { postgres: again } = await running({ folder });
  await expect(query(again.url, 'select * from forgotten')).rejects.toThrow('does not exist');
});
