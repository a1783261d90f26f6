import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { problem } from '../problem.ts';

export type UnprivilegedUser = {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
};

/** In order of preference; nothing is ever created on the machine. */
const candidates = ['postgres', 'nobody'];

/**
 * The OS user that Postgres, which refuses to run as root, runs as: the owner of the data that
 * are already there, else `postgres`, else `nobody`. `undefined` when the runner is not root.
 * @throws a Problem when root finds no such user.
 */
export function unprivilegedUser(dataFolder: string): UnprivilegedUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(dataFolder);
  if (owner !== undefined) return owner;
  for (const name of candidates) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid && gid) return { name, uid, gid };
  }
  throw problem(
    'O Postgres não roda como root, e esta máquina não tem os usuários postgres nem nobody: ' +
      'rode make dev como um usuário comum ou defina DATABASE_URL.',
  );
}

function ownerOf(folder: string): UnprivilegedUser | undefined {
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner === undefined || owner.uid === 0) return undefined;
  const { stdout } = spawnSync('id', ['-un', String(owner.uid)], { encoding: 'utf8' });
  return { name: stdout?.trim() || String(owner.uid), uid: owner.uid, gid: owner.gid };
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
