import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Plan } from '../plans/plan.ts';
import type { K6 } from './find-k6.ts';
import type { LoadOptions } from './options.ts';
import type { Place } from './place.ts';
import { runK6 } from './run-k6.ts';
import type { VersionRun } from './run-record.ts';
import { showProgress } from './show-progress.ts';
import { usersFor } from './users-for.ts';
import { watchMachine } from './watch-machine.ts';

type Versions = {
  readonly options: LoadOptions;
  readonly plan: Plan;
  readonly k6: K6;
  readonly root: string;
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

const THRESHOLD_CROSSED = 99;

const runVersion = async (run: Versions, version: VersionId): Promise<VersionRun> => {
  const { options, plan, k6, root, folder, place, log } = run;
  const users = plan.users && Math.round(options.users ?? usersFor(plan, version) ?? 1);
  const callsBefore = await callsOf(place);
  const { child, apiUrl, rawFile, ended } = await runK6({
    k6,
    root,
    folder,
    name: version,
    log: (sentence) => log(`${version.toUpperCase()}: ${sentence}`),
    settings: {
      VERSION: version,
      SCENARIO: plan.id,
      PACE: String(options.size.pace),
      TIME: String(options.size.time),
      USERS: String(users ?? 1),
      URL: options.url ?? (await urlOf(place, version)),
      LAB_URL: place?.labUrl ?? '',
      LAB_KEY: place?.key ?? '',
    },
  });
  const state = place?.state;
  const generatorPid = k6.command === 'docker' ? undefined : child.pid;
  const watching = state && watchMachine({ version, state, generatorPid });
  const progress = showProgress({
    label: `${version.toUpperCase()} · ${plan.title}`,
    plan,
    sofar: () => countsAt(apiUrl),
    out: process.stdout,
  });
  const code = await ended;
  progress.stop();
  const samples = watching?.stop() ?? [];
  if (code !== 0 && code !== THRESHOLD_CROSSED && !run.signal.aborted) {
    log(`O k6 terminou com ${code}; o que ele disse está em ${folder}/${version}.k6.log`);
  }
  const calls = await callsOf(place);
  return {
    version,
    rawFile: rawFile.slice(folder.length + 1),
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

type Metric = {
  readonly id: string;
  readonly attributes: { readonly sample: Readonly<Record<string, number>> };
};

/** What k6 has counted so far, by its REST API. */
const countsAt = async (apiUrl: string) => {
  const response = await fetch(`${apiUrl}/v1/metrics`);
  const { data } = (await response.json()) as { readonly data: readonly Metric[] };
  const sampleOf = (name: string) => data.find(({ id }) => id === name)?.attributes.sample;
  const asked = sampleOf('iterations')?.count;
  const goodRate = sampleOf('good')?.rate;
  return asked === undefined || goodRate === undefined ? undefined : { asked, goodRate };
};
