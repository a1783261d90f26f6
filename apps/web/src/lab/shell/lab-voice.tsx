import { useSyncExternalStore } from 'react';
import { useLabServices } from '../state/use-lab-services.ts';

/** What a screen reader hears of the laboratory: what broke, what was repaired. */
export const LabVoice = () => {
  const { announcer } = useLabServices();
  const sentence = useSyncExternalStore(announcer.subscribe, announcer.current);
  return (
    <p className="sr-only" role="status">
      {sentence}
    </p>
  );
};
