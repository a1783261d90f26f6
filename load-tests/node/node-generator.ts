import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Generator } from '../runner/generator.ts';
import { settingsOf } from '../runner/settings-of.ts';

const program = fileURLToPath(new URL('./main.ts', import.meta.url));

/**
 * Asks by Node alone, in a process of its own: for machines without k6, and as a second opinion,
 * since it sees the first token come and need not believe the server.
 */
export const nodeGenerator: Generator = {
  name: `Node ${process.version}`,
  start: async (assignment) => {
    const { version, folder } = assignment;
    const rawFile = `${version}.node.json`;
    const child = fork(program, {
      env: {
        ...process.env,
        ...settingsOf(assignment),
        RAW_FILE: join(folder, rawFile),
        PUPILS_FILE: join(folder, `${version}.pupils.json`),
      },
    });
    let counts: { readonly asked: number; readonly good: number } | undefined;
    child.on('message', (told) => {
      counts = told as typeof counts;
    });
    return {
      pid: child.pid,
      rawFile,
      counts: async () =>
        counts && { asked: counts.asked, goodRate: counts.good / Math.max(1, counts.asked) },
      ended: once(child, 'close').then(([code]) => code === 0),
    };
  },
};
