import { createListeners } from '../../app/create-listeners.ts';
import type { LabAction } from './lab-action.ts';
import type { LabSnapshot } from './lab-snapshot.ts';
import { reduceLab } from './reduce-lab.ts';

/** What this tab knows of the laboratory, outside React, so that a tick redraws only its readers. */
export type LabStore = {
  readonly current: () => LabSnapshot;
  readonly dispatch: (action: LabAction) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const nothingYet: LabSnapshot = {
  connection: 'opening',
  problem: undefined,
  lab: undefined,
  clockAheadMs: 0,
};

export const createLabStore = (): LabStore => {
  let snapshot = nothingYet;
  const listeners = createListeners();
  return {
    current: () => snapshot,
    dispatch: (action) => {
      snapshot = reduceLab(snapshot, action);
      listeners.tell();
    },
    subscribe: listeners.subscribe,
  };
};
