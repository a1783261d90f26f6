import type { LabState } from '@evolua/lab-contract/lab-state';
import type { LiveEvent } from '@evolua/lab-contract/live-event';
import type { LabAction } from './lab-action.ts';
import type { LabSnapshot } from './lab-snapshot.ts';
import { mergeSeconds } from './merge-seconds.ts';

/** What this tab knows after one more thing happened. Pure; what did not change keeps its identity. */
export const reduceLab = (snapshot: LabSnapshot, action: LabAction): LabSnapshot => {
  switch (action.type) {
    case 'lost':
      return { ...snapshot, connection: 'retrying', problem: action.problem };
    case 'rested':
      return { ...snapshot, connection: 'resting', problem: undefined };
    case 'heard': {
      const { event, atMs } = action;
      const open = { ...snapshot, connection: 'live', problem: undefined } as const;
      if (event.type === 'state') {
        const { type: _type, ...lab } = event;
        return { ...open, lab, clockAheadMs: lab.now - atMs };
      }
      // Before the first state there is nothing that a change could change.
      if (!snapshot.lab) return open;
      if (event.type === 'tick') {
        return { ...open, lab: reduceState(snapshot.lab, event), clockAheadMs: event.now - atMs };
      }
      const now = atMs + snapshot.clockAheadMs;
      return { ...open, lab: { ...reduceState(snapshot.lab, event), now } };
    }
  }
};

type Change = Exclude<LiveEvent, { readonly type: 'state' }>;

const reduceState = (lab: LabState, event: Change): LabState => {
  switch (event.type) {
    case 'tick': {
      const { now, figures } = event;
      return { ...lab, now, figures, seconds: mergeSeconds(lab.seconds, event.seconds, now) };
    }
    case 'faults':
      return { ...lab, active: event.active, past: event.past };
    case 'traffic': {
      const { on, perSecond } = event;
      return { ...lab, traffic: { ...lab.traffic, on, perSecond } };
    }
    case 'processes':
      return { ...lab, processes: event.processes, memoryMb: event.memoryMb };
    case 'run':
      return { ...lab, run: event.run };
    case 'game-day':
      return { ...lab, gameDay: event.gameDay };
  }
};
