import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { problem } from '../problem.ts';
import { processIdentity } from './process-identity.ts';

/** Two runners may find the same dead lock at once; the loser looks again. */
const attemptsMax = 3;

/**
 * Makes this process the only runner of a data folder. A lock left by one that died is taken over.
 * @returns a function that gives the lock back.
 * @throws a Problem naming the runner that already holds it, or the folder that can't be written.
 */
export function lockRunner(dataFolder: string): () => void {
  makeWritable(dataFolder);
  const file = join(dataFolder, 'runner.lock');
  const own = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    if (placeWhole(file, own)) {
      return () => {
        if (contentOf(file) === own) rmSync(file, { force: true });
      };
    }
    const found = contentOf(file);
    const holder = liveHolder(found);
    if (holder !== undefined) throw alreadyRunning(holder);
    removeDead(file, found);
  }
  throw alreadyRunning();
}

/** A checkout of somebody else's, or a disk mounted read-only, is told before anything starts. */
function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw problem(
      `Não é possível escrever em ${folder} (${(cause as NodeJS.ErrnoException).code}): ` +
        'rode de uma cópia do projeto que seja sua.',
      cause,
    );
  }
}

/** Creates the file with its content in one step, so that nobody reads half a lock. */
function placeWhole(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes a dead lock away, and puts it back if it turns out to be somebody's new one. */
function removeDead(file: string, dead: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (contentOf(aside) !== dead) linkSync(aside, file);
  } catch {
    // Another runner was faster: the next attempt sees its lock.
  } finally {
    rmSync(aside, { force: true });
  }
}

function liveHolder(content: string): number | undefined {
  try {
    const { pid, identity } = JSON.parse(content) as { pid: number; identity: string };
    return identity !== undefined && processIdentity(pid) === identity ? pid : undefined;
  } catch {
    return undefined;
  }
}

function alreadyRunning(pid?: number): Error {
  return problem(
    `O Evolua já está no ar nesta pasta${pid ? ` (processo ${pid})` : ''}: ` +
      'use o que está aberto ou encerre-o com Ctrl-C antes de começar outro.',
  );
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
