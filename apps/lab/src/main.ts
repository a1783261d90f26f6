import { readConfig } from './config.ts';
import { consoleIndex } from './console-index.ts';
import { killSystem } from './kill-system.ts';
import { usualScaling } from './scaling/usual-scaling.ts';
import { seconds } from './seconds.ts';
import { startSystem } from './start-system.ts';

/** npm repeats to its child the Ctrl-C that the terminal has already sent: that is one, not two. */
const sameSignalMs = 1_000;

const startedAt = performance.now();
const giveUp = new AbortController();
let stop = async () => giveUp.abort();
let dataFolder: string | undefined;
let stoppingAt: number | undefined;

/** The first signal stops everything in order; another one, later, by force. */
async function onSignal(): Promise<void> {
  if (stoppingAt === undefined) {
    stoppingAt = performance.now();
    console.log('\nEncerrando… (Ctrl-C de novo força)');
    await stop();
  } else if (performance.now() - stoppingAt > sameSignalMs) {
    if (dataFolder !== undefined) await killSystem(dataFolder);
    process.exit(1);
  }
}

/** A Problem is a sentence for whoever reads the console; anything else is a defect. */
function explain(error: unknown): void {
  const { name, message } = error as Error;
  console.error(name === 'Problem' ? `\n${message}\n` : error);
}

// A terminal that goes away, or a `| tee` that ends first, must not cut the stop short.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

try {
  const config = readConfig();
  dataFolder = config.dataFolder;
  const system = await startSystem({
    ...config,
    watch: true,
    screens: true,
    durable: true,
    scaling: usualScaling(config.shell.PATH ?? ''),
    log: (sentence) => console.log(`  ${sentence}`),
    signal: giveUp.signal,
  });
  stop = async () => {
    await system.stop();
    process.exit(0);
  };
  if (stoppingAt !== undefined) await stop();
  const took = seconds(performance.now() - startedAt);
  const status = await system.status();
  console.log(
    consoleIndex({ labUrl: `${system.urls.lab}/#chave=${system.lab.key}`, status, took }),
  );
} catch (error) {
  // Ctrl-C in the middle of the start ends it as asked.
  if (stoppingAt !== undefined) process.exit(0);
  explain(error);
  process.exit(1);
}
