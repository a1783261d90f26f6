import type { Socket } from 'node:net';
import { resetSocket } from './reset-socket.ts';
import type { Toxics } from './toxics.ts';

/** One direction of a connection. */
export type Flow = {
  /** Delivers what may be delivered now; to be called when the toxics have changed. */
  readonly pump: () => void;
  /** The sender is gone without a proper end: so will be the receiver, after what is on its way. */
  readonly sendReset: () => void;
  readonly stop: () => void;
};

type Piece = {
  readonly what: Buffer | 'end' | 'reset';
  readonly at: number;
  readonly luck: number;
};

/** Memory for what is late or held, for each direction; then the sender has to wait. */
const queueBytesMax = 256 * 1024;
const slicesPerSecond = 50;

/**
 * Carries bytes from one socket to another through whatever `toxics` says at that moment. A reset
 * or an end is a piece like the others: it arrives after what was sent before it, or never.
 */
export function flow(options: {
  readonly from: Socket;
  readonly to: Socket;
  readonly toxics: () => Toxics | undefined;
  /** Whether latency is of this direction. */
  readonly late: boolean;
  readonly onBytes: (count: number) => void;
  readonly onStruck: () => void;
  readonly onEnd: () => void;
}): Flow {
  const { from, to, toxics, late, onBytes, onStruck, onEnd } = options;
  let queue: Piece[] = [];
  let queuedBytes = 0;
  /** The receiver's buffer is full. */
  let blocked = false;
  let freeAt = 0;
  let timer: NodeJS.Timeout | undefined;

  const deliver = (chunk: Buffer) => {
    if (to.destroyed) return;
    onBytes(chunk.length);
    if (to.write(chunk)) return;
    blocked = true;
    from.pause();
  };

  const push = (what: Piece['what']) => {
    queue.push({ what, at: performance.now(), luck: Math.random() * 2 - 1 });
    if (typeof what !== 'string') queuedBytes += what.length;
    if (queuedBytes > queueBytesMax) from.pause();
    pump();
  };

  const waitMs = (piece: Piece, { latencyMs = 0, jitterMs = 0, bytesPerSecondMax }: Toxics) => {
    const dueAt = late ? piece.at + latencyMs + piece.luck * jitterMs : piece.at;
    return Math.max(dueAt, bytesPerSecondMax === undefined ? 0 : freeAt) - performance.now();
  };

  /** The first piece, or as much of it as fits in a slice of time, off the queue. */
  const take = (bytesPerSecondMax: number | undefined): Piece['what'] => {
    const [piece] = queue as [Piece];
    const { what } = piece;
    const slice = Math.max(1, Math.floor((bytesPerSecondMax ?? 0) / slicesPerSecond));
    if (typeof what === 'string' || bytesPerSecondMax === undefined || what.length <= slice) {
      queue.shift();
    } else queue[0] = { ...piece, what: what.subarray(slice) };
    if (typeof what === 'string') return what;
    const taken = bytesPerSecondMax === undefined ? what : what.subarray(0, slice);
    queuedBytes -= taken.length;
    if (bytesPerSecondMax !== undefined) {
      freeAt = Math.max(freeAt, performance.now()) + (taken.length * 1_000) / bytesPerSecondMax;
    }
    return taken;
  };

  const pump = () => {
    clearTimeout(timer);
    // An end and a reset need no room.
    while (queue[0] !== undefined && !(blocked && typeof queue[0].what !== 'string')) {
      const now = toxics() ?? {};
      if (now.stalled || now.partition === 'drop') return;
      const wait = waitMs(queue[0], now);
      if (wait > 0) {
        timer = setTimeout(pump, wait);
        break;
      }
      const what = take(now.bytesPerSecondMax);
      if (what === 'reset') return resetSocket(to);
      if (what === 'end') {
        to.end();
        onEnd();
      } else deliver(what);
    }
    if (!blocked && queuedBytes <= queueBytesMax) from.resume();
  };

  from.on('data', (chunk: Buffer) => {
    const calm = toxics() === undefined;
    if (calm && queue.length === 0) return deliver(chunk);
    if (!calm) onStruck();
    push(chunk);
  });
  from.on('end', () => push('end'));
  to.on('drain', () => {
    blocked = false;
    pump();
  });
  from.resume();
  return {
    pump,
    sendReset: () => push('reset'),
    stop: () => {
      clearTimeout(timer);
      queue = [];
    },
  };
}
