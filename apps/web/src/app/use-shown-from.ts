import { useEffect, useState } from 'react';

const atOnce = 20;
const perStep = 10;

/**
 * From which item on a long list is drawn: its end at once, where the reader begins, and what came
 * before it piece by piece while the browser has nothing better to do.
 */
export const useShownFrom = (count: number, occasion: string | undefined): number => {
  const [shown, setShown] = useState({ occasion, count: atOnce });
  const current = shown.occasion === occasion ? shown.count : atOnce;
  const rest = count - current;
  useEffect(() => {
    if (rest <= 0) return;
    const more = (): void => setShown({ occasion, count: current + perStep });
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(more, 30);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(more, { timeout: 500 });
    return () => cancelIdleCallback(idle);
  }, [rest, current, occasion]);
  return Math.max(0, rest);
};
