import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { problem } from '../problem.ts';
import { canUse } from './can-use.ts';
import { sharedFolder } from './shared-folder.ts';
import type { UnprivilegedUser } from './unprivileged-user.ts';

const movedNote = 'moved-to.txt';
const originNote = 'moved-from.txt';

/**
 * The folder that holds a Postgres's data and password: `folder` itself, or, where `user` can't
 * reach it, one of its own under the system's temporary directory, the same at every start.
 * Deleting `folder` starts afresh in both cases.
 * @throws a Problem when the user can write to neither.
 */
export function postgresHome(folder: string, user: UnprivilegedUser | undefined): string {
  const note = join(folder, movedNote);
  prepare(folder, user);
  const moved = existsSync(note);
  if (!moved && canUse(user, 'write', join(folder, 'data'))) return folder;
  if (user === undefined) throw cannotWrite(folder);
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const home = join(sharedFolder(user), `data-${key}`);
  sweep(sharedFolder(user));
  if (!moved) rmSync(home, { recursive: true, force: true });
  prepare(home, user);
  writeFileSync(join(home, originNote), folder);
  if (!canUse(user, 'write', join(home, 'data'))) throw cannotWrite(home);
  writeFileSync(note, `${home}\n`);
  return home;
}

/** The home belongs to the runner, who keeps the password there; only the data are the server's. */
function prepare(home: string, user: UnprivilegedUser | undefined): void {
  const data = join(home, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  chmodSync(home, 0o711);
  if (user) chownSync(data, user.uid, user.gid);
}

/** Deletes the homes of folders that no longer exist: checkouts and tests come and go. */
function sweep(shared: string): void {
  for (const name of readdirSync(shared)) {
    const note = join(shared, name, originNote);
    if (existsSync(note) && !existsSync(readFileSync(note, 'utf8'))) {
      rmSync(join(shared, name), { recursive: true, force: true });
    }
  }
}

function cannotWrite(folder: string): Error {
  return problem(
    `O Postgres não consegue escrever em ${folder}: dê acesso à pasta, escolha outra pasta ` +
      'temporária com TMPDIR=/outra/pasta make dev, ou defina DATABASE_URL.',
  );
}
