import { problem } from '@evolua/lab/problem';
import type { Generator } from './generator.ts';
import { load } from './load.ts';
import { readOptions } from './options.ts';

type Console = {
  readonly root: string;
  /** The scenarios that the generator can do; absent: all. */
  readonly only?: readonly string[];
  readonly generator: (log: (sentence: string) => void) => Promise<Generator>;
};

/** Does what the command line and the environment ask for; whatever goes wrong is said in words. */
export const runFromConsole = async ({ root, only, generator }: Console): Promise<void> => {
  const log = (sentence: string) => console.log(`  ${sentence}`);
  const stopping = new AbortController();
  // The generator hears the same Ctrl-C, and ends in order; what was measured is still reported.
  process.on('SIGINT', () => stopping.abort());
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (only && !only.includes(options.plan.id)) {
      throw problem(
        `Sem o k6 há só ${only.join(' e ')}; "${options.plan.id}" pede o k6 (make load).`,
      );
    }
    const signal = stopping.signal;
    const held = await load({ options, root, generator: await generator(log), signal, log });
    if (!held) process.exitCode = 1;
  } catch (error) {
    const { name, message } = error as Error;
    console.error(name === 'Problem' ? `\n${message}\n` : error);
    process.exitCode = 1;
  }
};
