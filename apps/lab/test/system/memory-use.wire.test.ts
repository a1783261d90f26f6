import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { memoryUseMb } from '../../src/system/memory-use.ts';

const onLinux = existsSync('/proc/self/smaps_rollup');

const hungry = `
globalThis.kept = Buffer.alloc(128 << 20, 1);
console.log('full');
setInterval(() => {}, 1_000);
`;

test.runIf(onLinux)('a child in a group of its own is counted with the rest', async () => {
  const before = memoryUseMb([]) ?? 0;
  const child = spawn(process.execPath, ['-e', hungry], { detached: true });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  expect((memoryUseMb([]) ?? 0) - before).toBeGreaterThan(100);
});
