import { readFile, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import type { Screen } from './screen.ts';
import { screenOf } from './screen-of.ts';

type Kept = { readonly mtimeMs: number; readonly screen: Screen };

const FILE_BYTES_MAX = 8 * 1024 * 1024;
const KEPT_BYTES_MAX = 32 * 1024 * 1024;

/**
 * Reads files below a folder, kept in memory while they don't change on disk. `undefined` for what
 * is not a file there: the path is normalized as an absolute one, so that no `..` leads out.
 */
export const createScreenReader = (folder: string) => {
  const kept = new Map<string, Kept>();
  let keptBytes = 0;

  return async (path: string): Promise<Screen | undefined> => {
    const inside = safePath(path);
    if (inside === undefined) return undefined;
    const found = await stat(join(folder, inside)).catch(() => undefined);
    if (found === undefined || !found.isFile() || found.size > FILE_BYTES_MAX) return undefined;
    const before = kept.get(inside);
    if (before?.mtimeMs === found.mtimeMs) return before.screen;

    const body = await readFile(join(folder, inside)).catch(() => undefined);
    if (body === undefined) return undefined;
    const screen = screenOf(body, getMimeType(inside) ?? 'application/octet-stream');
    if (keptBytes + body.length > KEPT_BYTES_MAX) {
      kept.clear();
      keptBytes = 0;
    }
    keptBytes += body.length - (kept.get(inside)?.screen.body.length ?? 0);
    kept.set(inside, { mtimeMs: found.mtimeMs, screen });
    return screen;
  };
};

const safePath = (path: string) => {
  try {
    const decoded = decodeURIComponent(path);
    const hidden = decoded.split(/[/\\]/u).some((part) => part.startsWith('.'));
    return hidden || decoded.includes('\0') ? undefined : normalize(`/${decoded}`);
  } catch {
    return undefined;
  }
};
