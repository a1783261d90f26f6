import type { RunView } from '@evolua/lab-contract/run-view';
import type { Play } from './play.ts';
import { playExperiment } from './play-experiment.ts';
import type { PlayerPorts } from './player-ports.ts';
import { problemOf } from './problem-of.ts';

/**
 * Plays an experiment and tells how far it is, from the first moment on; never rejects. What kept
 * it from its end is in the view, in a sentence.
 */
export async function runExperiment(
  play: Omit<Play, 'onStage'>,
  ports: PlayerPorts,
  tell: (run: RunView) => void,
): Promise<RunView> {
  const { experiment, signal } = play;
  let run: RunView = {
    experimentId: experiment.id,
    startedAt: ports.now(),
    endedAt: undefined,
    phase: 'before',
    step: 0,
    verdicts: {},
    problem: undefined,
  };
  const become = (changed: Partial<RunView>) => {
    run = { ...run, ...changed };
    tell(run);
    return run;
  };
  const end = (how: Partial<RunView>) => become({ ...how, endedAt: ports.now() });
  const onStage = (phase: RunView['phase'], step: number) => void become({ phase, step });

  try {
    return end({ phase: 'done', verdicts: await playExperiment({ ...play, onStage }, ports) });
  } catch (error) {
    const isAborted = signal.aborted && error === signal.reason;
    return end(isAborted ? { phase: 'aborted' } : { phase: 'failed', problem: problemOf(error) });
  }
}
