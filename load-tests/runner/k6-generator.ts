import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@evolua/lab/ports/free-port';
import type { K6 } from './find-k6.ts';
import type { Generator } from './generator.ts';
import { settingsOf } from './settings-of.ts';

type Metric = {
  readonly id: string;
  readonly attributes: { readonly sample: Readonly<Record<string, number>> };
};

const CONSOLE_LINE = /msg="?(.*?)"? source=console/;
/** A threshold was crossed: k6's own code, and no accident. */
const CROSSED = 99;

/** Asks by k6, with the scripts of `load-tests/k6`. */
export const k6Generator = (k6: K6, root: string): Generator => ({
  name: k6.version,
  start: async (assignment) => {
    const { version, folder, log } = assignment;
    const rawFile = `${version}.k6.json.gz`;
    const address = `127.0.0.1:${await freePort()}`;
    const summary = { SUMMARY_FILE: join(folder, `${version}.summary.json`) };
    const settings = { ...settingsOf(assignment), ...summary };
    const args = [
      ...['run', '--quiet', '--no-color', '--no-usage-report', '--address', address],
      ...['--out', `json=${join(folder, rawFile)}`, join(root, 'load-tests/k6/load.ts')],
    ];
    const child = spawn(k6.command, [...k6.before(Object.keys(settings)), ...args], {
      cwd: root,
      env: { ...withoutK6(process.env), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const logFile = createWriteStream(join(folder, `${version}.k6.log`));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        logFile.write(`${line}\n`);
        const said = CONSOLE_LINE.exec(line)?.[1];
        if (said !== undefined) log(said);
      });
    }
    return {
      pid: k6.command === 'docker' ? undefined : child.pid,
      rawFile,
      counts: () => countsAt(`http://${address}`),
      ended: once(child, 'close').then(([code]) => {
        logFile.end();
        return code === 0 || code === CROSSED;
      }),
    };
  },
});

/** K6_VUS and K6_DURATION would discard the scenarios. */
const withoutK6 = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('K6_')));

/** What k6 has counted so far, by its REST API. */
const countsAt = async (url: string) => {
  const response = await fetch(`${url}/v1/metrics`);
  const { data } = (await response.json()) as { readonly data: readonly Metric[] };
  const sampleOf = (name: string) => data.find(({ id }) => id === name)?.attributes.sample;
  const asked = sampleOf('answers')?.count;
  const goodRate = sampleOf('good')?.rate;
  return asked === undefined || goodRate === undefined ? undefined : { asked, goodRate };
};
