import { useEffect, useState } from 'react';
import { secondsUntil } from './seconds-until.ts';
import { useLabServices } from './use-lab-services.ts';

/** Whole seconds until a time of the laboratory's clock, counted down. */
export const useRemaining = (endsAt: number): number => {
  const { store } = useLabServices();
  const left = (): number => secondsUntil(endsAt, Date.now() + store.current().clockAheadMs);
  const [, redraw] = useState(left);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `left` reads what does not change.
  useEffect(() => {
    // The same number again redraws nothing.
    const timer = setInterval(() => redraw(left()), 250);
    return () => clearInterval(timer);
  }, [endsAt]);
  return left();
};
