import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import { childrenOf } from './children-of.ts';
import { processIdentity } from './process-identity.ts';
import { processRecord } from './process-record.ts';

type ProcessRecord = z.infer<typeof processRecord>;

const graceMs = 4_000;
const pollMs = 20;

/**
 * Ends what a runner left alive, by the notes in `runFolder`, and takes the notes away: in good
 * order, or by `signal` at once. A pid that has passed to another process is never touched.
 * @returns the names of the parts that were still alive.
 * @throws EPERM when they belong to another user.
 */
export async function endLeftovers(
  runFolder: string,
  signal?: 'SIGKILL',
): Promise<readonly string[]> {
  const files = readdirSync(runFolder).filter((file) => file.endsWith('.json'));
  const ended = await Promise.all(
    files.map(async (file) => {
      const path = join(runFolder, file);
      const record = readRecord(path);
      const wasAlive = record !== undefined && (await endRecorded(record, signal));
      rmSync(path, { force: true });
      return wasAlive ? [record.name] : [];
    }),
  );
  return ended.flat();
}

/** A note cut short by a crash tells nothing and is dropped. */
function readRecord(path: string): ProcessRecord | undefined {
  try {
    return processRecord.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

async function endRecorded(record: ProcessRecord, signal?: 'SIGKILL'): Promise<boolean> {
  const { pid, identity, stopSignal } = record;
  const alive = () => processIdentity(pid) === identity;
  if (!alive()) return false;
  wake(pid);
  process.kill(pid, signal ?? stopSignal);
  const deadline = performance.now() + (signal ? 0 : graceMs);
  while (alive() && performance.now() < deadline) await delay(pollMs);
  if (alive()) process.kill(-pid, 'SIGKILL');
  while (alive()) await delay(pollMs);
  return true;
}

/**
 * What was frozen hears nothing but SIGKILL, and its children, which lead groups of their own, not
 * even that. Its group is woken as a whole: the guard waits there too.
 */
function wake(pid: number): void {
  for (const each of [...childrenOf(pid), -pid]) {
    try {
      process.kill(each, 'SIGCONT');
    } catch {
      // It has ended in the meantime.
    }
  }
}
