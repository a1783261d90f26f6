import { useEffect, useState } from 'react';
import { formatNumber } from '../format/format-number.ts';

const tickMs = 100;
const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** How long the question has been standing here. Not announced: it would never stop talking. */
export const WaitingTime = () => {
  const [elapsedMs, setElapsedMs] = useState(0);
  useEffect(() => {
    const startedAt = performance.now();
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setInterval(
      () => setElapsedMs(performance.now() - startedAt),
      calm ? 1_000 : tickMs,
    );
    return () => clearInterval(timer);
  }, []);
  if (elapsedMs < 300) return null;
  const seconds = formatNumber(elapsedMs / 1_000, oneDecimal);
  return <span aria-hidden="true">{` · ${seconds}\u00a0s`}</span>;
};
