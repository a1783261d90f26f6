import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../ports/free-port.ts';
import { openLogFile } from '../supervisor/log-file.ts';
import type { Part } from '../supervisor/part.ts';
import { supervise } from '../supervisor/supervise.ts';
import { clearPostmaster } from './clear-postmaster.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { postgresCluster } from './postgres-cluster.ts';
import { postgresHome } from './postgres-home.ts';
import { postgresSettings } from './postgres-settings.ts';
import { readPostmaster } from './read-postmaster.ts';
import { unprivilegedUser } from './unprivileged-user.ts';

export type PostgresPart = Part & { readonly url: string; readonly port: number };

export type PostgresOptions = {
  /** Where data and password are kept; made when missing. */
  readonly folder: string;
  /** Absent: a free one. */
  readonly port?: number;
  /** Receives sentences (pt-BR) about what is unusual; absent: nobody. */
  readonly log?: (sentence: string) => void;
  /** Names its files and its processes; absent: `postgres`. */
  readonly name?: string;
  readonly label?: string;
  /** Absent: `postgres.log` beside the data. */
  readonly logFile?: string;
  readonly runFolder?: string;
  /** How long after its death it comes back; absent: at once. */
  readonly returnMs?: number | undefined;
  /** `false` trades safety in a power cut for speed: for tests. */
  readonly durable?: boolean;
};

const readyMs = 20_000;
/** A fast shutdown writes what is in memory; after this long it is cut, and recovers next time. */
const stopMs = 2_500;

/**
 * A Postgres 18 of its own on the loopback, from the binaries of an npm package; nothing runs
 * until `start`. As root it runs as an unprivileged user of the machine, and says so when that
 * user's reach makes its files live elsewhere.
 * @throws a Problem when it can't run here.
 */
export async function postgresPart(options: PostgresOptions): Promise<PostgresPart> {
  const { name = 'postgres', label = 'Postgres', log = () => {}, durable = true } = options;
  mkdirSync(options.folder, { recursive: true });
  const folder = realpathSync(options.folder);
  const user = unprivilegedUser(join(folder, 'data'));
  const home = postgresHome(folder, user);
  if (home !== folder && user) {
    log(`${label}: o usuário ${user.name} não alcança esta pasta; os dados ficam em ${home}.`);
  }
  const binaries = postgresBinaries(user);
  const port = options.port ?? (await freePort());
  const cluster = postgresCluster({ home, binaries, user, durable });
  const { dataFolder } = cluster;

  const part = supervise({
    name,
    label,
    log,
    logFile: openLogFile(options.logFile ?? join(folder, 'postgres.log')),
    runFolder: options.runFolder,
    returnMs: options.returnMs,
    readyMs,
    stopMs,
    command: async () => {
      await clearPostmaster(dataFolder);
      await cluster.make();
      return {
        file: join(binaries, 'postgres'),
        args: ['-D', dataFolder, ...postgresSettings({ name, folder, port, durable, cluster })],
        env: { LC_ALL: 'C' },
        cwd: '/',
        user: user && { uid: user.uid, gid: user.gid },
        tether: 'guard',
        stopSignal: 'SIGINT',
      };
    },
    probe: async (pid) => {
      const postmaster = readPostmaster(dataFolder);
      return postmaster?.pid === pid && postmaster.ready;
    },
  });
  return Object.assign(part, { url: cluster.urlAt(port), port });
}
