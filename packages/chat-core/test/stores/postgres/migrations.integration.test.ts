import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { expect, it } from 'vitest';
import { freshDatabase } from '../../../../../tests/fresh-database.ts';
import { migrate } from '../../../src/stores/postgres/migrate.ts';

const workspace = fileURLToPath(new URL('../../..', import.meta.url));
const migrations = join(workspace, 'migrations');
const drizzleKit = fileURLToPath(new URL('bin.cjs', import.meta.resolve('drizzle-kit')));

const journal = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8')).entries.length as number;

it('brings up the tables once, however many processes start together', async () => {
  const { url, drop } = await freshDatabase();
  await Promise.all(Array.from({ length: 6 }, () => migrate(url)));
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const applied = await client.query('select hash from drizzle.__drizzle_migrations');
  await client.query('select from generations, generation_events, llm_calls, api_tokens');
  await client.end();
  expect(applied.rowCount).toBe(await journal(migrations));
  await drop();
});

/** Somebody who is no superuser, on a database of their own making or of somebody else's. */
const asOrdinary = async (grants: (role: string, database: string) => readonly string[]) => {
  const { url, drop } = await freshDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const role = `role_${randomUUID().replaceAll('-', '')}`;
  const theirs = new URL(url);
  await client.query(`create role ${role} login password 'senha'`);
  for (const grant of grants(role, theirs.pathname.slice(1))) await client.query(grant);
  [theirs.username, theirs.password] = [role, 'senha'];
  return {
    url: theirs.href,
    close: async () => {
      await client.end();
      await drop();
      await dropRole(url, role);
    },
  };
};

const dropRole = async (url: string, role: string) => {
  const server = new URL(url);
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  await client.query(`drop role ${role}`);
  await client.end();
};

it('needs no superuser: the owner of the database will do', async () => {
  const { url, close } = await asOrdinary((role, database) => [
    `alter database ${database} owner to ${role}`,
  ]);
  await migrate(url);
  await close();
});

it('says what to ask for where even the extensions are not allowed', async () => {
  const { url, close } = await asOrdinary(() => []);
  const [file = ''] = (await readdir(migrations)).filter((name) => name.includes('search.sql'));
  const [first = ''] = (await readFile(join(migrations, file), 'utf8')).split('--> ');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await expect(client.query(first)).rejects.toThrow(
    /^A busca precisa das extensões unaccent e btree_gin neste banco: permission denied/u,
  );
  await client.end();
  await close();
});

it('says in its migrations all that the schema says', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evolua-migrations-'));
  await cp(migrations, folder, { recursive: true });
  // An absolute path would be taken for a relative one.
  const out = relative(workspace, folder);
  const schema = './src/stores/postgres/schema/*.ts';
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [drizzleKit, 'generate', '--dialect', 'postgresql', '--schema', schema, '--out', out],
    { cwd: workspace },
  );
  expect(stdout).toContain('No schema changes');
  expect(await readdir(folder)).toEqual(await readdir(migrations));
  await rm(folder, { recursive: true });
});
