import {
  copyFileSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file that processes write to directly, bounded by the runner. */
export type LogFile = {
  readonly path: string;
  readonly descriptor: number;
  /** The last lines, oldest first. */
  readonly tail: (lineCount: number) => readonly string[];
};

const bytesMax = 4_000_000;
const tailBytesMin = 16_384;
const tailBytesMax = 262_144;
/** More than most lines have. */
const lineBytes = 512;
const checkEveryMs = 5_000;

/**
 * Opens a log, keeping the previous one beside it as `….1`. Past its size limit the file is copied
 * to `….1` and emptied in place: its writers hold it open in append mode, and a pipe through the
 * runner would break them when the runner dies.
 */
export function openLogFile(path: string): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  const previous = `${path}.1`;
  try {
    renameSync(path, previous);
  } catch {
    // The first time there is none.
  }
  const descriptor = openSync(path, 'a+');
  const keepBounded = () => {
    if (fstatSync(descriptor).size <= bytesMax) return;
    copyFileSync(path, previous);
    ftruncateSync(descriptor);
  };
  setInterval(keepBounded, checkEveryMs).unref();
  return { path, descriptor, tail: (lineCount) => lastLines(descriptor, lineCount) };
}

function lastLines(descriptor: number, lineCount: number): readonly string[] {
  const { size } = fstatSync(descriptor);
  const wanted = Math.min(tailBytesMax, Math.max(tailBytesMin, lineCount * lineBytes));
  const buffer = Buffer.alloc(Math.min(size, wanted));
  const length = readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
  const [first = '', ...others] = buffer.toString('utf8', 0, length).split('\n');
  // What was cut off at its beginning is no line; unless it is all that there is.
  const lines = size > length && others.length > 1 ? others : [first, ...others];
  return lines.filter((line) => line.trim() !== '').slice(-lineCount);
}
