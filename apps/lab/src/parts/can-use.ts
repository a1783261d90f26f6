import { spawnSync } from 'node:child_process';
import type { UnprivilegedUser } from './unprivileged-user.ts';

/**
 * Whether a user can really do it, tried as that user: modes, ACLs, mount options and every folder
 * on the way have their say.
 * @param what `run`: execute a program. `write`: enter a folder and write there.
 */
export function canUse(
  user: UnprivilegedUser | undefined,
  what: 'run' | 'write',
  path: string,
): boolean {
  const test = what === 'run' ? '"$1" --version' : 'cd "$1" && test -w .';
  const { status } = spawnSync('/bin/sh', ['-c', test, 'sh', path], {
    cwd: '/',
    stdio: 'ignore',
    env: {},
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  return status === 0;
}
