import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@evolua/lab/ports/free-port';
import type { K6 } from './find-k6.ts';

type Run = {
  readonly k6: K6;
  readonly root: string;
  /** Where the raw output, the summary and k6's log go, each named after `name`. */
  readonly folder: string;
  readonly name: string;
  /** What the scripts read. */
  readonly settings: Readonly<Record<string, string>>;
  /** A line that the scripts wrote for people. */
  readonly log: (sentence: string) => void;
};

/** k6 while it runs. */
export type Running = {
  readonly child: ChildProcess;
  /** Of k6's own REST API. */
  readonly apiUrl: string;
  readonly rawFile: string;
  /** k6's exit code: 99 where a threshold was crossed. */
  readonly ended: Promise<number>;
};

const CONSOLE_LINE = /msg="?(.*?)"? source=console/;

/** Starts a run of k6. */
export const runK6 = async ({ k6, root, folder, name, settings, log }: Run): Promise<Running> => {
  const rawFile = join(folder, `${name}.k6.json.gz`);
  const address = `127.0.0.1:${await freePort()}`;
  const variables = { ...settings, SUMMARY_FILE: join(folder, `${name}.summary.json`) };
  const args = [
    ...['run', '--quiet', '--no-color', '--no-usage-report', '--address', address],
    ...['--out', `json=${rawFile}`, join(root, 'load-tests/k6/load.ts')],
  ];
  const child = spawn(k6.command, [...k6.before(Object.keys(variables)), ...args], {
    cwd: root,
    env: { ...withoutK6(process.env), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const logFile = createWriteStream(join(folder, `${name}.k6.log`));
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      logFile.write(`${line}\n`);
      const said = CONSOLE_LINE.exec(line)?.[1];
      if (said !== undefined) log(said);
    });
  }
  const ended = once(child, 'close').then(([code]) => {
    logFile.end();
    return Number(code ?? -1);
  });
  return { child, apiUrl: `http://${address}`, rawFile, ended };
};

/** K6_VUS and K6_DURATION would discard the scenarios. */
const withoutK6 = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('K6_')));
