import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Point } from './point.ts';

type Line = {
  readonly type: string;
  readonly metric: string;
  readonly data: {
    readonly time: string;
    readonly value: number;
    readonly tags: Readonly<Record<string, string>> | null;
  };
};

/**
 * The samples of a file of k6's (`--out json=…`), packed or not. One that was cut, since somebody
 * ended k6 by force, is read as far as it goes; one that is not there is empty.
 */
export async function* readPoints(file: string): AsyncGenerator<Point> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  // A pipe does not hand on what goes wrong before it.
  bytes.on('error', (error) => input.destroy(error));
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) {
      const point = pointIn(line);
      if (point !== undefined) yield point;
    }
  } catch {
    // As far as it goes.
  }
}

const pointIn = (line: string): Point | undefined => {
  if (!line.includes('"type":"Point"')) return undefined;
  const { metric, data } = JSON.parse(line) as Line;
  return { metric, at: Date.parse(data.time), value: data.value, tags: data.tags ?? {} };
};
