import { connect } from 'node:net';
import { rawRequest } from './raw-request.ts';

const CONNECTIONS = 32;
const LENGTH = /content-length: (\d+)/i;

/** Asks for answers in one piece, one after the other on each connection; answers per second. */
export async function measureAnswers(url: string, seconds: number): Promise<number> {
  const { hostname, port, host } = new URL(url);
  const request = rawRequest(host, false);
  const endsAt = performance.now() + seconds * 1_000;
  let answers = 0;
  const run = (): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const socket = connect(Number(port), hostname);
    let missing = 0;
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (bytes: Buffer) => {
      missing = missing === 0 ? lengthOf(bytes) - bytes.length : missing - bytes.length;
      if (missing > 0) return;
      answers += 1;
      if (performance.now() < endsAt) socket.write(request);
      else socket.destroy();
    });
    socket.write(request);
    return promise;
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, run));
  return answers / ((performance.now() - startedAt) / 1_000);
}

/** Header and body of an answer whose beginning this is; throws on anything but a 200. */
function lengthOf(bytes: Buffer): number {
  const text = bytes.toString('latin1');
  if (!text.startsWith('HTTP/1.1 200')) throw new Error(`not an answer: ${text.slice(0, 80)}`);
  return text.indexOf('\r\n\r\n') + 4 + Number(LENGTH.exec(text)?.[1]);
}
