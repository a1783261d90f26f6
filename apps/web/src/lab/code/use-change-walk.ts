import { useEffect, useState } from 'react';

/**
 * From one change of a step to the next, by button or by Alt and an arrow. The place begins anew
 * with each step; 0 stands before the first change, and both ends are walls.
 */
export const useChangeWalk = (step: string, count: number) => {
  const [{ at, of }, setPlace] = useState({ at: 0, of: step });
  const here = of === step ? at : 0;
  const go = (by: 1 | -1): void => {
    const next = Math.min(count, Math.max(1, here + by));
    setPlace({ at: next, of: step });
    const row = document.querySelector<HTMLElement>(`[data-first-of="${next}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      go(event.key === 'ArrowDown' ? 1 : -1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return { at: here, go };
};
