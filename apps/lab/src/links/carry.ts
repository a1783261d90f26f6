import { connect, type Socket } from 'node:net';
import { flow } from './flow.ts';
import { resetSocket } from './reset-socket.ts';
import type { Toxics } from './toxics.ts';

/** One connection of a version's, and the one to the store or provider that it stands for. */
export type Carried = {
  readonly onChange: () => void;
  /** RST to both ends. */
  readonly reset: () => void;
};

/** What one end has left half open for so long is taken for abandoned. */
const halfOpenMs = 30_000;

/** Carries a connection to `port` until both ends are gone. */
export function carry(options: {
  readonly client: Socket;
  readonly port: number;
  /** Of the link; `undefined` while there are none. */
  readonly toxics: () => Toxics | undefined;
  readonly count: (direction: 'up' | 'down', bytes: number) => void;
  readonly onStruck: () => void;
  readonly onGone: () => void;
}): Carried {
  const { client, port, toxics, count, onStruck, onGone } = options;
  const server = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
  const ends = [client, server];
  let broughtBack = 0;

  const reset = () => {
    for (const flow of [up, down]) flow.stop();
    for (const end of ends) resetSocket(end);
  };
  const countDown = (bytes: number) => {
    count('down', bytes);
    const limit = toxics()?.resetAfterBytes;
    if (limit === undefined) return;
    broughtBack += bytes;
    if (broughtBack < limit) return;
    onStruck();
    // After the write of these bytes.
    setImmediate(reset);
  };
  const common = { toxics, onStruck };
  const onEnd = () => {
    for (const end of ends) end.setTimeout(halfOpenMs, reset);
  };
  const up = flow({
    ...common,
    onEnd,
    from: client,
    to: server,
    late: false,
    onBytes: (bytes) => count('up', bytes),
  });
  const down = flow({
    ...common,
    onEnd,
    from: server,
    to: client,
    late: true,
    onBytes: countDown,
  });

  for (const [end, outwards] of [
    [client, up],
    [server, down],
  ] as const) {
    end.on('error', () => {});
    end.on('close', () => {
      if (ends.every(({ destroyed }) => destroyed)) {
        for (const flow of [up, down]) flow.stop();
        onGone();
      } else if (!(end.readableEnded && end.writableFinished)) outwards.sendReset();
    });
  }
  return {
    reset,
    onChange: () => {
      broughtBack = 0;
      for (const flow of [up, down]) flow.pump();
    },
  };
}
