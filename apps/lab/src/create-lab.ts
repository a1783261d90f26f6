import { within } from '@evolua/chat-core/domain/within';
import { createClassroom } from './classroom/create-classroom.ts';
import { createExperiments } from './experiments/create-experiments.ts';
import { lessons } from './experiments/lessons.ts';
import type { Pace } from './experiments/pace.ts';
import { createFaultDesk } from './faults/create-fault-desk.ts';
import { createGameDays } from './game-day/create-game-days.ts';
import type { Lab } from './lab.ts';
import type { Link } from './links/link.ts';
import type { Part } from './supervisor/part.ts';
import type { Version } from './system/versions.ts';
import { createTraffic } from './traffic/create-traffic.ts';

/** What two cores and 1.5 GB carry beside everything else; at 5 it is 1.2 cores and 1.5 GB. */
const usualPerSecond = 3;
/** How long the end of a run waits for repairs and for the removal of accounts. */
const closeMs = 8_000;

/** Nothing of it runs until it is asked for. */
export function createLab(options: {
  readonly key: string;
  readonly versions: readonly Version[];
  readonly urls: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, Part>>;
  readonly links: Readonly<Record<string, Link>>;
  /** Of the experiments; absent: as in class. */
  readonly pace?: Pace | undefined;
  /** Where the accounts of the laboratory are noted. */
  readonly pupilsFile: string;
  readonly log: (sentence: string) => void;
}): Lab & { readonly close: () => Promise<void> } {
  const { key, versions, urls, pace, pupilsFile, log } = options;
  const classroom = createClassroom({ urls, file: pupilsFile });
  const traffic = createTraffic({ classroom, versions, perSecond: usualPerSecond });
  const faults = createFaultDesk({ ground: options, surge: traffic.surge });
  const experiments = createExperiments({
    experiments: lessons,
    pace,
    desk: faults,
    traffic,
    classroom,
    versions,
  });
  const ids = versions.map(({ id }) => id);
  const gameDays = createGameDays({ experiments, traffic, versions: ids });

  const end = async () => {
    await gameDays.stop();
    await experiments.abort();
    await traffic.close();
    await faults.close();
    await classroom.close();
  };
  const close = async () => {
    try {
      await within(closeMs, end());
    } catch (error) {
      // What could not be repaired ends with its process, and the next start is clean.
      log(`O laboratório não terminou em ordem: ${(error as Error).message}`);
    }
  };
  return { key, classroom, traffic, faults, experiments, gameDays, close };
}
