import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { memoryOf } from '../../src/system/memory-of.ts';
import { memoryUseMb } from '../../src/system/memory-use.ts';
import { ownPids } from '../../src/system/own-pids.ts';

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
  expect(ownPids([]).has(child.pid ?? 0)).toBe(true);
  expect(memoryOf(child.pid ?? 0) / 1024).toBeGreaterThan(128);
  expect(memoryUseMb([])).toBeGreaterThan(128);
});
