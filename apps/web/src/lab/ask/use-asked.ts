import { useSyncExternalStore } from 'react';
import { useLabServices } from '../state/use-lab-services.ts';

/** The question of this tab, with its answers as they grow. */
export const useAsked = () => {
  const { asking } = useLabServices();
  return useSyncExternalStore(asking.subscribe, asking.current);
};
