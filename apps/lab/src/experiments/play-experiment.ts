import type { RunView } from '@evolua/lab-contract/run-view';
import { askAndSee } from './ask-and-see.ts';
import { breakAndSee } from './break-and-see.ts';
import type { Play } from './play.ts';
import type { PlayerPorts } from './player-ports.ts';
import { openProbeLog } from './probe-log.ts';
import { untilCalm } from './until-calm.ts';

/**
 * Plays an experiment to its end: calm, the deed, the watching, the repair, the verdict. However it
 * ends, nothing of it stays broken. Rejects with the signal's reason.
 * @throws a Problem that says what kept it from being played, or a `LabRefusal` of the desk.
 */
export async function playExperiment(play: Play, ports: PlayerPorts): Promise<RunView['verdicts']> {
  const { experiment, versions, onStage } = play;
  const { traffic, pace } = ports;
  onStage('before', 0);
  const usual = traffic.settings();
  const log = openProbeLog(traffic);
  const { perSecond = pace.perSecond } = experiment;
  // First, so that nobody prepares for more.
  traffic.set({ ...usual, perSecond: Math.min(perSecond, pace.perSecond) });
  const release = traffic.hold();
  try {
    await untilCalm(play, ports, log);
    onStage('during', 1);
    const { deed } = experiment;
    const verdictOf =
      deed.kind === 'fault'
        ? await breakAndSee(deed, play, ports, log)
        : await askAndSee(deed, play, ports);
    return Object.fromEntries(versions.map((version) => [version, verdictOf(version)]));
  } finally {
    log.close();
    release();
    traffic.set(usual);
  }
}
