import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { ownPids } from '../../src/system/own-pids.ts';
import { readMemory } from '../../src/system/read-memory.ts';
import { watchMemory } from '../../src/system/watch-memory.ts';
import { until } from '../until.ts';

const onLinux = existsSync('/proc/self/smaps_rollup');

const hungry = `
globalThis.kept = Buffer.alloc(128 << 20, 1);
console.log('full');
setInterval(() => {}, 1_000);
`;

// The runner's whole is not compared before and after: other tests' processes come and go in it.
test.runIf(onLinux)('a child in a group of its own is counted with the rest', async () => {
  const child = spawn(process.execPath, ['-e', hungry], { detached: true });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  const pid = child.pid ?? 0;
  expect(ownPids([]).has(pid)).toBe(true);
  const reading = await readMemory([pid]);
  expect(reading?.byPid.get(pid)).toBeGreaterThan(127);
  expect(reading?.totalMb).toBeGreaterThan(reading?.byPid.get(pid) ?? 0);
});

test.runIf(onLinux)(
  'who asks all the time is told at once, what was read a moment ago',
  async () => {
    let reads = 0;
    const memory = watchMemory(() => {
      reads += 1;
      return [process.pid];
    });
    expect(memory()).toBeUndefined();
    await until('it is read', () => memory() !== undefined);
    expect(memory()?.byPid.get(process.pid)).toBeGreaterThan(1);
    expect(reads).toBe(1);
  },
);
