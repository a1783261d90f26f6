import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { readConfig } from '@evolua/lab/config';
import { problem } from '@evolua/lab/problem';
import { usualScaling } from '@evolua/lab/scaling/usual-scaling';
import { startSystem } from '@evolua/lab/start-system';
import { partFiles } from '@evolua/lab/system/part-files';
import type { LabState } from '@evolua/lab-contract/lab-state';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Place } from './place.ts';

const LOOK_MS = 5_000;
const LOOK_AGAIN_MS = 500;
const START_MS = 60_000;

/**
 * The system that `make dev` has started, else one of its own with these versions.
 * @throws a Problem: a version that the running system lacks, or whatever keeps one from starting.
 */
export const openPlace = async (
  versions: readonly VersionId[],
  log: (sentence: string) => void,
): Promise<Place> => {
  const config = readConfig();
  const labUrl = `http://localhost:${config.ports.lab}`;
  const simulatorUrl = `http://localhost:${config.ports.simulator}`;
  const state = () => stateOf(labUrl);
  const running = await state().catch(() => undefined);
  if (running === undefined) {
    const wanted = config.versions.filter(({ id }) => versions.includes(id));
    const scaling = usualScaling(config.shell.PATH ?? '');
    const options = { watch: false, screens: false, durable: true, scaling, log };
    const { lab, stop } = await startSystem({ ...config, ...options, versions: wanted });
    return { labUrl, simulatorUrl, key: lab.key, state, close: stop };
  }
  const lacking = versions.filter((id) => running.versions.every((each) => each.id !== id));
  if (lacking.length > 0) {
    throw problem(
      `O laboratório em ${labUrl} roda sem ${lacking.join(', ')}: encerre-o, ou suba-as.`,
    );
  }
  log(`Usando o sistema que já roda em ${labUrl}.`);
  await untilReady(state, versions);
  const key = (await readFile(partFiles(config.dataFolder).labKeyFile, 'utf8')).trim();
  const open = await quiet({ labUrl, key, traffic: running.traffic });
  return { labUrl, simulatorUrl, key, state, close: open };
};

const stateOf = async (labUrl: string): Promise<LabState> => {
  const response = await fetch(`${labUrl}/api/estado`, { signal: AbortSignal.timeout(LOOK_MS) });
  return (await response.json()) as LabState;
};

/** The laboratory answers before the versions do, while `make dev` is still starting. */
const untilReady = async (state: Place['state'], versions: readonly VersionId[]) => {
  const deadlineMs = performance.now() + START_MS;
  const isReady = ({ processes }: LabState) =>
    versions.every((id) =>
      processes.some(
        (each) => each.version === id && each.kind === 'server' && each.state === 'ready',
      ),
    );
  while (!(await state().then(isReady))) {
    if (performance.now() > deadlineMs) throw problem('O sistema que já roda não ficou pronto.');
    await delay(LOOK_AGAIN_MS);
  }
};

type Traffic = { readonly on: boolean; readonly perSecond: number };

/** The laboratory's own questions wait meanwhile: they would be measured too. */
const quiet = async (place: { labUrl: string; key: string; traffic: Traffic }) => {
  const { labUrl, key, traffic } = place;
  const set = (on: boolean) =>
    fetch(`${labUrl}/api/trafego`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${key}`,
        origin: labUrl,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ on, perSecond: traffic.perSecond }),
    });
  if (!traffic.on) return async () => {};
  await set(false);
  return async () => {
    await set(true);
  };
};
