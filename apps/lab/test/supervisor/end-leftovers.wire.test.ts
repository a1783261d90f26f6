import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { endLeftovers } from '../../src/supervisor/end-leftovers.ts';
import { processIdentity } from '../../src/supervisor/process-identity.ts';
import { recordProcess } from '../../src/supervisor/record-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A process of its own group that lives until it is told to end, or, when deaf, until SIGKILL. */
async function livingProcess(deaf = false): Promise<number> {
  const listen = deaf ? "process.on('SIGTERM', () => {});" : '';
  const script = `${listen} setInterval(() => {}, 1000); console.log('alive')`;
  const child = spawn(process.execPath, ['-e', script], { detached: true });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

test('what a dead runner left alive is ended, named and forgotten', async () => {
  const folder = temporaryFolder();
  const pid = await livingProcess();
  recordProcess(folder, { name: 'v1', pid, stopSignal: 'SIGTERM' });
  expect(await endLeftovers(folder)).toEqual(['v1']);
  expect(processIdentity(pid)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test('one that does not listen is ended by force', async () => {
  const folder = temporaryFolder();
  const pid = await livingProcess(true);
  recordProcess(folder, { name: 'v1', pid, stopSignal: 'SIGTERM' });
  await endLeftovers(folder, 'SIGKILL');
  expect(processIdentity(pid)).toBeUndefined();
});

test('a pid that has passed to another process is never touched', async () => {
  const folder = temporaryFolder();
  const pid = await livingProcess();
  const note = { name: 'v1', pid, identity: 'a process of yesterday', stopSignal: 'SIGTERM' };
  writeFileSync(join(folder, 'v1.json'), JSON.stringify(note));
  expect(await endLeftovers(folder)).toEqual([]);
  expect(processIdentity(pid)).toBeDefined();
  expect(readdirSync(folder)).toEqual([]);
});

test('a note cut short by a crash is dropped', async () => {
  const folder = join(temporaryFolder(), 'run');
  mkdirSync(folder);
  writeFileSync(join(folder, 'v1.json'), '{ "name": "v1", "pi');
  expect(await endLeftovers(folder)).toEqual([]);
});
