import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const readByAll = 0o444;
const enterByAll = 0o111;

/** Lets everybody read a folder and what is in it, whatever umask it was made under. */
export function openToRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToRead(path);
    else if (entry.isFile()) {
      const { mode } = statSync(path);
      const execute = (mode & 0o100) !== 0 ? enterByAll : 0;
      chmodSync(path, mode | readByAll | execute);
    }
  }
}
