import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@evolua/lab/ports/free-port';
import { openLogFile } from '@evolua/lab/supervisor/log-file';
import { supervise } from '@evolua/lab/supervisor/supervise';
import { tcpProbe } from '@evolua/lab/supervisor/tcp-probe';
import type { FoundMongo } from './find-mongo.ts';

/** A server that speaks MongoDB's protocol: that of MONGODB_URL, or one started for the test. */
export const startOwnMongo = async (
  found: FoundMongo,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  if (found.kind === 'url') return { url: found.url, close: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'evolua-mongo-'));
  const port = await freePort();
  const args = { mongod: mongodArguments, ferretdb: ferretArguments }[found.kind](port, folder);
  const server = supervise({
    name: found.kind,
    label: found.kind,
    log: () => undefined,
    logFile: openLogFile(join(folder, `${found.kind}.log`)),
    command: async () => ({
      file: found.file,
      args,
      env: {},
      cwd: folder,
      tether: 'guard',
      stopSignal: 'SIGTERM',
    }),
    probe: tcpProbe(port),
  });
  await server.start();
  return {
    url: `mongodb://127.0.0.1:${port}`,
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const mongodArguments = (port: number, folder: string) => [
  '--bind_ip=127.0.0.1',
  `--port=${port}`,
  `--dbpath=${folder}`,
];

/** FerretDB 1 on SQLite; a FerretDB 2 needs a Postgres of its own, hence a MONGODB_URL. */
const ferretArguments = (port: number, folder: string) => [
  `--listen-addr=127.0.0.1:${port}`,
  '--handler=sqlite',
  `--sqlite-url=file:${folder}/`,
  `--state-dir=${folder}`,
  '--telemetry=disable',
  '--debug-addr=-',
  '--log-level=WARN',
];
