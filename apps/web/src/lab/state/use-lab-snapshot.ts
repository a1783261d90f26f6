import { useSyncExternalStore } from 'react';
import type { LabSnapshot } from './lab-snapshot.ts';
import { useLabServices } from './use-lab-services.ts';

/** A part of what this tab knows: the connection, or whether there is a state at all. */
export const useLabSnapshot = <Part>(select: (snapshot: LabSnapshot) => Part): Part => {
  const { store } = useLabServices();
  return useSyncExternalStore(store.subscribe, () => select(store.current()));
};
