import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startPostgres } from '../../src/parts/postgres.ts';
import { childrenOf } from '../../src/supervisor/children-of.ts';
import { endLeftovers } from '../../src/supervisor/end-leftovers.ts';
import { processIdentity } from '../../src/supervisor/process-identity.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { until } from '../until.ts';

const script = fileURLToPath(new URL('./short-lived-runner.ts', import.meta.url));

async function runnerWithParts(folder: string, ...how: readonly 'frozen'[]) {
  const runner: ChildProcess = spawn(process.execPath, [script, folder, ...how], {
    stdio: 'inherit',
    detached: true,
  });
  const pids: Record<string, number> = {};
  onTestFinished(async () => {
    runner.kill('SIGKILL');
    await until('all are gone', () => !Object.values(pids).some(processIdentity));
  });
  const file = join(folder, 'parts.json');
  await until('both parts answer', () => existsSync(file));
  Object.assign(pids, JSON.parse(readFileSync(file, 'utf8')));
  return { runner, pids };
}

test('nothing outlives a runner that is killed: neither Node servers nor native ones', async () => {
  const { runner, pids } = await runnerWithParts(temporaryFolder());
  runner.kill('SIGKILL');
  for (const [name, pid] of Object.entries(pids)) {
    await until(`${name} is gone`, () => processIdentity(pid) === undefined);
  }
});

test('every part leads a group of its own, which Ctrl-C on the runner’s does not reach', async () => {
  const { pids } = await runnerWithParts(temporaryFolder());
  for (const pid of Object.values(pids)) {
    expect(() => process.kill(-pid, 0)).not.toThrow();
  }
});

test('data left by a killed runner are served again at once', async () => {
  const folder = temporaryFolder();
  const { runner, pids } = await runnerWithParts(folder);
  runner.kill('SIGKILL');
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: false });
  onTestFinished(() => postgres.stop());
  expect(processIdentity(pids.postgres ?? 0)).toBeUndefined();
  expect(await postgres.answers()).toBe(true);
});

test('what was frozen when its runner was killed is ended by the next one, and serves again', async () => {
  const folder = temporaryFolder();
  const { runner, pids } = await runnerWithParts(folder, 'frozen');
  const { postgres: postmaster = 0, redis = 0 } = pids;
  const all = [redis, postmaster, ...childrenOf(postmaster)];
  expect(all.length).toBeGreaterThan(4);
  runner.kill('SIGKILL');
  expect((await endLeftovers(join(folder, 'run'))).toSorted()).toEqual(['postgres', 'redis']);
  // Its children end with it, and never stay behind on its data.
  await until('all are gone', () => !all.some(processIdentity));
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: false });
  onTestFinished(() => postgres.stop());
  expect(await postgres.answers()).toBe(true);
});
