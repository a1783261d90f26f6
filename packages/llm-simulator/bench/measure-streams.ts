import { connect } from 'node:net';
import { rawRequest } from './raw-request.ts';

export type StreamFigures = {
  readonly deltasPerSecond: number;
  /** Milliseconds between two deltas of the same stream. */
  readonly gapP50Ms: number;
  readonly gapP99Ms: number;
  readonly gapMaxMs: number;
  readonly complete: number;
};

/** Opens `streams` streams at once and watches when their deltas arrive. */
export async function measureStreams(url: string, streams: number): Promise<StreamFigures> {
  const { hostname, port, host } = new URL(url);
  const request = rawRequest(host, true);
  const gaps: number[] = [];
  let deltas = 0;
  let complete = 0;
  const run = (): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const socket = connect(Number(port), hostname);
    let before = 0;
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (bytes: Buffer) => {
      const text = bytes.toString('latin1');
      const arrived = text.split('"delta":{"content"').length - 1;
      deltas += arrived;
      const at = performance.now();
      if (arrived > 0 && before > 0) gaps.push(at - before);
      if (arrived > 0) before = at;
      if (!text.includes('data: [DONE]')) return;
      complete += 1;
      socket.destroy();
    });
    socket.write(request);
    return promise;
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: streams }, run));
  const seconds = (performance.now() - startedAt) / 1_000;
  gaps.sort((one, other) => one - other);
  const at = (share: number) => gaps[Math.floor((gaps.length - 1) * share)] ?? Number.NaN;
  return {
    deltasPerSecond: deltas / seconds,
    gapP50Ms: at(0.5),
    gapP99Ms: at(0.99),
    gapMaxMs: at(1),
    complete,
  };
}
