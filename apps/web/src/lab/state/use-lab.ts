import type { LabState } from '@evolua/lab-contract/lab-state';
import { useSyncExternalStore } from 'react';
import { useLabServices } from './use-lab-services.ts';

/**
 * A part of the laboratory's state, live: `select` must return the same value while nothing that
 * matters to the caller changed, so that a tick redraws the chart and not the page. For screens,
 * which stand on the page only once the state is known; throws before that.
 */
export const useLab = <Part>(select: (lab: LabState) => Part): Part => {
  const { store } = useLabServices();
  return useSyncExternalStore(store.subscribe, () => {
    const { lab } = store.current();
    if (!lab) throw new Error('Nothing is known of the laboratory yet.');
    return select(lab);
  });
};
