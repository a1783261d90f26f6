import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readOrMakeSecret } from '../read-or-make-secret.ts';
import { runProgram } from '../run-program.ts';
import type { UnprivilegedUser } from './unprivileged-user.ts';

export type PostgresCluster = {
  readonly dataFolder: string;
  readonly accessFile: string;
  /** With the password in it. */
  readonly urlAt: (port: number) => string;
  /** Makes the cluster the first time, whole or not at all; later, finds it. */
  readonly make: () => Promise<void>;
};

const role = 'evolua';
const database = 'evolua';

/** Passwords only, over the loopback only; there is no Unix socket. */
const accessRules = 'host all all 127.0.0.1/32 scram-sha-256\n';

/**
 * The same alphabet and order on every machine: Postgres's own C.UTF-8 knows the case of `Ç`, and
 * depends on no locale of the system.
 */
const locale = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/** A database cluster in `home`, with one role and one database, both called `evolua`. */
export function postgresCluster(options: {
  readonly home: string;
  readonly binaries: string;
  readonly user: UnprivilegedUser | undefined;
  /** Whether to wait for the disk; without it, a power cut may lose everything. */
  readonly durable: boolean;
}): PostgresCluster {
  const { home, binaries, user, durable } = options;
  const [dataFolder, accessFile] = [join(home, 'data'), join(home, 'pg_hba.conf')];
  const passwordFile = join(home, 'password');
  const passwordKnown = existsSync(passwordFile);
  const password = readOrMakeSecret(passwordFile);
  const asUser = { cwd: '/', env: { LC_ALL: 'C' }, uid: user?.uid, gid: user?.gid };

  const initialise = (folder: string) => {
    const sync = durable ? [] : ['--no-sync'];
    const args = ['-D', folder, '--username', role, '--auth=trust', ...locale, ...sync];
    return runProgram(join(binaries, 'initdb'), args, asUser);
  };
  /** Without a server: in Postgres's single-user mode, one command a line. */
  const command = (folder: string, ...lines: readonly string[]) => {
    const args = ['--single', '-D', folder, '-c', 'exit_on_error=on', 'postgres'];
    return runProgram(join(binaries, 'postgres'), args, { ...asUser, input: lines.join('\n') });
  };
  const setPassword = `ALTER ROLE ${role} PASSWORD '${password}'`;

  const make = async () => {
    // Kept out of the data folder, whose owner could make root write through a planted link.
    writeFileSync(accessFile, accessRules);
    chmodSync(accessFile, 0o644);
    if (existsSync(join(dataFolder, 'PG_VERSION'))) {
      if (!passwordKnown) await command(dataFolder, setPassword);
      return;
    }
    const draft = join(home, 'data.draft');
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    if (user) chownSync(draft, user.uid, user.gid);
    await initialise(draft);
    await command(draft, setPassword, `CREATE DATABASE ${database}`);
    renameSync(draft, dataFolder);
  };

  const urlAt = (port: number) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return { dataFolder, accessFile, urlAt, make };
}
