import { join } from 'node:path';
import type { PartContext } from './part-context.ts';
import { partFiles } from './part-files.ts';
import type { Version } from './versions.ts';

/** Names, places and habits of a version's store; `prefix` says whose it is. */
export function storeOptions(
  { dataFolder, log, returnScale = 1 }: PartContext,
  version: Version,
  kind: 'Postgres' | 'Redis',
  prefix: string,
) {
  const files = partFiles(dataFolder);
  const lower = kind.toLowerCase() as Lowercase<typeof kind>;
  const name = `${prefix}-${lower}`;
  return {
    name,
    label: `${kind} da ${prefix.toUpperCase()}`,
    folder: files.folderOf(join(version.id, name.slice(version.id.length + 1))),
    logFile: files.logFile(name),
    runFolder: files.runFolder,
    returnMs: version.returnMs[lower] * returnScale,
    log,
  };
}
