import { useEffect, useState } from 'react';
import type { Problem } from '../api/problem.ts';

/** How many whole seconds of the server's `Retry-After` are left, counted from the first sight. */
export const useCountdown = (problem: Problem): number => {
  const [left, setLeft] = useState({ problem, seconds: problem.retryAfterSeconds ?? 0 });
  const seconds = left.problem === problem ? left.seconds : (problem.retryAfterSeconds ?? 0);
  useEffect(() => {
    const wait = problem.retryAfterSeconds ?? 0;
    if (wait <= 0) return;
    // By the clock and not by ticks: a tab in the background is woken late.
    const endsAt = performance.now() + wait * 1_000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((endsAt - performance.now()) / 1_000));
      setLeft({ problem, seconds: now });
      if (now === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [problem]);
  return seconds;
};
