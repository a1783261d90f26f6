import { useSyncExternalStore } from 'react';
import { useServices } from '../app/use-services.ts';

/** What a screen reader hears of an answer: its start and its end, never its tokens. */
export const LiveRegion = () => {
  const { announcer } = useServices();
  const sentence = useSyncExternalStore(announcer.subscribe, announcer.current);
  return (
    <p className="sr-only" role="status">
      {sentence}
    </p>
  );
};
