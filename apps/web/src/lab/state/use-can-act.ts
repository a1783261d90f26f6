import { useSyncExternalStore } from 'react';
import { useLabServices } from './use-lab-services.ts';

/** Whether this browser holds the key; without it, it may look and ask, not break. */
export const useCanAct = (): boolean => {
  const { key } = useLabServices();
  return useSyncExternalStore(key.subscribe, key.current) !== undefined;
};
