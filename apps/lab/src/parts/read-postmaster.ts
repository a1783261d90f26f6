import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Postmaster = { readonly pid: number; readonly ready: boolean };

const statusLine = 7;

/**
 * What a Postgres server says of itself in `postmaster.pid`; `undefined` when there is none. This
 * is how pg_ctl itself waits for a server: its port accepts connections earlier than it answers.
 * Source: src/include/utils/pidfile.h.
 */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[statusLine]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}
