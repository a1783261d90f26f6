import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const notSources = ['dist', 'node_modules', 'test'];

/** Whether the built screens are missing or older than any of their sources, shared ones too. */
export function screensOutdated(webFolder: string, sharedFolders: readonly string[]): boolean {
  const built = statSync(join(webFolder, 'dist', 'index.html'), { throwIfNoEntry: false });
  const sources = [webFolder, ...sharedFolders];
  return built === undefined || sources.some((folder) => built.mtimeMs < newest(folder));
}

/** Folders count too: deleting a file changes only its folder. */
function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSources.includes(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => {
      const path = join(folder, entry.name);
      const { mtimeMs } = statSync(path);
      return entry.isDirectory() ? Math.max(mtimeMs, newest(path)) : mtimeMs;
    });
  return Math.max(0, ...times);
}
