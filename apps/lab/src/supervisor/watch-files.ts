import { existsSync, watch } from 'node:fs';
import { basename, join } from 'node:path';

/** Editors save in several steps and a checkout touches many files: one restart is enough. */
const settleMs = 150;

/**
 * Calls `onChange` with a changed file's path below its folder's parent, once things have settled.
 * Hidden files and editors' backups are ignored; so is a folder that does not exist.
 * @returns a function that stops watching.
 */
export function watchFiles(
  folders: readonly string[],
  onChange: (path: string) => void,
): () => void {
  let settling: NodeJS.Timeout | undefined;
  const watchers = folders
    .filter((folder) => existsSync(folder))
    .map((folder) =>
      watch(folder, { recursive: true, persistent: false }, (_, file) => {
        if (file === null || /^\.|~$/.test(basename(file))) return;
        clearTimeout(settling);
        settling = setTimeout(() => onChange(join(basename(folder), file)), settleMs);
      }).on('error', () => {}),
    );
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
  };
}
