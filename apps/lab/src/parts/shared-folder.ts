import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem } from '../problem.ts';
import type { UnprivilegedUser } from './unprivileged-user.ts';

const writableByOthers = 0o022;

/**
 * A folder of the runner's own under the system's temporary directory, which `user` may traverse
 * and nobody else may write to. The name is known to all, so one that somebody else has planted
 * there is refused instead of used.
 * @throws a Problem when the folder is not safely ours.
 */
export function sharedFolder(user: UnprivilegedUser): string {
  const own = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `evolua-${own}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== own || (found.mode & writableByOthers) !== 0) {
    throw problem(
      `${folder} não é uma pasta só deste usuário e por isso não é usada: ` +
        'apague-a ou escolha outra com TMPDIR=/outra/pasta make dev.',
    );
  }
  chownSync(folder, own, user.gid);
  chmodSync(folder, 0o710);
  return folder;
}
