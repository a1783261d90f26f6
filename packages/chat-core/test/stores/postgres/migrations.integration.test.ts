import { execFile } from 'node:child_process';
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
