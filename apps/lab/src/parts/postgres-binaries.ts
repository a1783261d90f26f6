import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../problem.ts';
import { canUse } from './can-use.ts';
import { openToRead } from './open-to-read.ts';
import { postgresPackage } from './postgres-package.ts';
import { sharedFolder } from './shared-folder.ts';
import type { UnprivilegedUser } from './unprivileged-user.ts';

/**
 * The folder of Postgres's programs, such that `user` can run them: the package's own, or, where
 * that user can't reach it, a copy shared by all checkouts of this machine's user.
 * @throws a Problem when they do not run on this machine.
 */
export function postgresBinaries(user: UnprivilegedUser | undefined): string {
  const { folder, version } = postgresPackage();
  const own = join(folder, 'bin');
  if (canUse(user, 'run', join(own, 'postgres'))) return own;
  if (user === undefined) throw cannotRun(own);
  const copy = join(sharedFolder(user), `postgres-${version}`);
  if (!existsSync(copy)) copyWhole(folder, copy);
  const bin = join(copy, 'bin');
  if (!canUse(user, 'run', join(bin, 'postgres'))) throw cannotRun(bin);
  return bin;
}

/** Under another name first: a copy cut short must never pass for a whole one. */
function copyWhole(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  mkdirSync(draft);
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(join(from, part), join(draft, part), { recursive: true, verbatimSymlinks: true });
  }
  openToRead(draft);
  try {
    renameSync(draft, to);
  } catch (error) {
    // Another runner finished the same copy first.
    rmSync(draft, { recursive: true });
    if (!existsSync(to)) throw error;
  }
}

function cannotRun(folder: string): Error {
  return problem(
    `O Postgres embutido (${folder}) não roda nesta máquina: defina DATABASE_URL com um ` +
      'Postgres seu.',
  );
}
