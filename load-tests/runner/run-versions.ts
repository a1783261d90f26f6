import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { sized } from '../plans/sized.ts';
import type { Generator } from './generator.ts';
import type { LoadOptions } from './options.ts';
import type { Place } from './place.ts';
import type { VersionRun } from './run-record.ts';
import { showProgress } from './show-progress.ts';
import { usersFor } from './users-for.ts';
import { watchMachine } from './watch-machine.ts';

type Versions = {
  readonly options: LoadOptions;
  readonly generator: Generator;
  readonly folder: string;
  readonly place: Place | undefined;
  readonly signal: AbortSignal;
  readonly log: (sentence: string) => void;
};

/** Asks one version after the other: none shares the machine with another that is asked. */
export const runVersions = async (run: Versions): Promise<readonly VersionRun[]> => {
  const runs: VersionRun[] = [];
  for (const version of run.options.versions) {
    if (run.signal.aborted) break;
    runs.push(await runVersion(run, version));
  }
  return runs;
};

const runVersion = async (run: Versions, version: VersionId): Promise<VersionRun> => {
  const { options, generator, folder, place, log } = run;
  const { plan, size } = options;
  const name = version.toUpperCase();
  const users = plan.users && Math.round(options.users ?? usersFor(plan, version) ?? 1);
  const callsBefore = await callsOf(place);
  const running = await generator.start({
    version,
    url: options.url ?? (await urlOf(place, version)),
    plan,
    size,
    users,
    lab: place && { url: place.labUrl, key: place.key },
    folder,
    log: (sentence) => log(`${name}: ${sentence}`),
  });
  const watching =
    place && watchMachine({ version, state: place.state, generatorPid: running.pid });
  const progress = showProgress({
    label: `${name} · ${plan.title}`,
    plan: sized(plan, size),
    counts: running.counts,
    out: process.stdout,
  });
  const whole = await running.ended;
  progress.stop();
  const samples = watching?.stop() ?? [];
  if (!whole) log(`${name}: a rodada não chegou ao fim; o que houve está em ${folder}`);
  const calls = await callsOf(place);
  return {
    version,
    rawFile: running.rawFile,
    users,
    providerCalls:
      calls === undefined || callsBefore === undefined ? undefined : calls - callsBefore,
    samples,
  };
};

const urlOf = async (place: Place | undefined, version: VersionId): Promise<string> => {
  const { versions } = (await place?.state()) ?? { versions: [] };
  const found = versions.find(({ id }) => id === version);
  if (found === undefined) throw new Error(`${version} does not run`);
  return found.url;
};

const callsOf = async (place: Place | undefined): Promise<number | undefined> =>
  place &&
  createSimulatorAdmin(place.simulatorUrl)
    .calls()
    .catch(() => undefined);
