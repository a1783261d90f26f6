import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import { processIdentity } from './process-identity.ts';
import { processRecord } from './process-record.ts';

type ProcessRecord = z.infer<typeof processRecord>;

const graceMs = 4_000;
const pollMs = 20;

/**
 * Ends what a runner that died left alive, by the notes in `runFolder`, and takes the notes away.
 * A pid that has passed to another process is never touched.
 * @returns the names of the parts that were still alive.
 * @throws EPERM when they belong to another user.
 */
export async function endLeftovers(runFolder: string): Promise<readonly string[]> {
  const files = readdirSync(runFolder, { recursive: false })
    .map(String)
    .filter((file) => file.endsWith('.json'));
  const ended = await Promise.all(
    files.map(async (file) => {
      const path = join(runFolder, file);
      const record = readRecord(path);
      const wasAlive = record !== undefined && (await endRecorded(record));
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

async function endRecorded({ pid, identity, stopSignal }: ProcessRecord): Promise<boolean> {
  const alive = () => processIdentity(pid) === identity;
  if (!alive()) return false;
  process.kill(pid, stopSignal);
  const deadline = Date.now() + graceMs;
  while (alive() && Date.now() < deadline) await delay(pollMs);
  if (alive()) process.kill(-pid, 'SIGKILL');
  while (alive()) await delay(pollMs);
  return true;
}
