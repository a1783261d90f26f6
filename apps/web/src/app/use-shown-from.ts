import { useEffect, useState } from 'react';

const atOnce = 20;
const perStep = 5;

/**
 * From which item on a long list is drawn: its end at once, where the reader begins, and what came
 * before it piece by piece while the browser has nothing better to do. `count` is 0 until the list
 * is known; whatever is added once all of it stands there is drawn at once.
 */
export const useShownFrom = (count: number, occasion: string | undefined): number => {
  const [shown, setShown] = useState({ occasion, count: atOnce });
  const current = shown.occasion === occasion ? shown.count : atOnce;
  const all = current === Number.POSITIVE_INFINITY;
  useEffect(() => {
    if (count === 0 || all) return;
    const more = (): void => {
      const next = current + perStep;
      setShown({ occasion, count: next < count ? next : Number.POSITIVE_INFINITY });
    };
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(more, 30);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(more, { timeout: 500 });
    return () => cancelIdleCallback(idle);
  }, [count, current, all, occasion]);
  return Math.max(0, count - current);
};
