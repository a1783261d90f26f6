import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { processIdentity } from './process-identity.ts';
import type { processRecord } from './process-record.ts';

/**
 * Notes a live process in `<runFolder>/<name>.json`.
 * @returns a function that takes the note back, to be called when the process has ended.
 */
export function recordProcess(
  runFolder: string,
  entry: Omit<z.infer<typeof processRecord>, 'identity'>,
): () => void {
  const identity = processIdentity(entry.pid);
  if (identity === undefined) return () => {};
  mkdirSync(runFolder, { recursive: true });
  const file = join(runFolder, `${entry.name}.json`);
  writeFileSync(file, JSON.stringify({ ...entry, identity }));
  return () => rmSync(file, { force: true });
}
