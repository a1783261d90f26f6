import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sized } from '../plans/sized.ts';
import { writeReport } from '../report/write-report.ts';
import { describeMachine } from './describe-machine.ts';
import type { Generator } from './generator.ts';
import { openPlace } from './open-place.ts';
import type { LoadOptions } from './options.ts';
import { resultsFolder } from './results-folder.ts';
import type { RunRecord } from './run-record.ts';
import { runVersions } from './run-versions.ts';

type Load = {
  readonly options: LoadOptions;
  readonly root: string;
  readonly generator: Generator;
  readonly signal: AbortSignal;
  readonly log: (sentence: string) => void;
};

/**
 * Runs a scenario against the versions, in turns, and writes the report.
 * @returns whether every threshold held.
 */
export const load = async ({ options, root, generator, signal, log }: Load): Promise<boolean> => {
  const { versions, url, size } = options;
  const plan = sized(options.plan, size);
  const described = describeMachine(root);
  const folder = resultsFolder(root);
  const place = url === undefined ? await openPlace(versions, log) : undefined;
  try {
    const runs = await runVersions({ options, generator, folder, place, signal, log });
    const record: RunRecord = {
      at: new Date().toISOString(),
      plan,
      size,
      command: commandOf(options),
      generator: generator.name,
      ...described,
      versions: runs,
    };
    await writeFile(join(folder, 'run.json'), JSON.stringify(record, null, 2));
    return await writeReport(folder, log);
  } finally {
    await place?.close();
  }
};

const commandOf = ({ plan, versions, size, users, url }: LoadOptions): string =>
  [
    versions.length > 1 ? 'make compare' : `make load VERSION=${versions[0]}`,
    `SCENARIO=${plan.id}`,
    ...(size.pace === 1 ? [] : [`PACE=${size.pace}`]),
    ...(size.time === 1 ? [] : [`TIME=${size.time}`]),
    ...(users === undefined ? [] : [`USERS=${users}`]),
    ...(url === undefined ? [] : [`URL=${url}`]),
  ].join(' ');
