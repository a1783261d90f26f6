import { connect } from 'node:net';
import type { Probe } from './probe.ts';

const timeoutMs = 1_000;

/** Answers when the port of 127.0.0.1 accepts a connection. */
export function tcpProbe(port: number): Probe {
  return () =>
    new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', timeout: timeoutMs });
      const settle = (answers: boolean) => () => {
        socket.destroy();
        resolve(answers);
      };
      socket.on('connect', settle(true));
      socket.on('timeout', settle(false));
      socket.on('error', settle(false));
    });
}
