import type { LabState } from '@evolua/lab-contract/lab-state';
import { perSecondMax } from '../traffic/per-second-max.ts';
import type { LabParts } from './lab-parts.ts';

/** Everything that a screen shows when it is opened. */
export function labStateOf(parts: LabParts): LabState {
  const { versions, faults, traffic, experiments, gameDays, processViews, memoryMb } = parts;
  return {
    versions,
    faults: faults.catalogue,
    active: faults.active(),
    past: faults.past(),
    traffic: { ...traffic.settings(), perSecondMax },
    seconds: traffic.seconds(),
    figures: traffic.figures(),
    processes: processViews(),
    memoryMb: memoryMb(),
    run: experiments.run(),
    gameDay: gameDays.view(),
    now: Date.now(),
  };
}
