import { connect } from 'node:net';

/** PING, and Postgres' SSLRequest (protocol 3.0, "Message Formats"): both are answered at once. */
const questions = {
  redis: Buffer.from('PING\r\n'),
  postgres: Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]),
};

/** What a store says and after how long: `gone` when nobody does, `silent` after `patienceMs`. */
export function askStore(
  kind: keyof typeof questions,
  port: number,
  patienceMs: number,
): Promise<{ readonly said: 'something' | 'gone' | 'silent'; readonly ms: number }> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (said: 'something' | 'gone' | 'silent') => {
      socket.destroy();
      resolve({ said, ms: performance.now() - startedAt });
    };
    socket.setTimeout(patienceMs, () => end('silent'));
    socket.on('connect', () => socket.write(questions[kind]));
    socket.on('data', () => end('something'));
    socket.on('error', () => end('gone'));
    socket.on('close', () => end('gone'));
  });
}
