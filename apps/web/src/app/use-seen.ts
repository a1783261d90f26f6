import { type RefObject, useEffect, useRef } from 'react';

const aheadPx = 240;

/** Calls when an element scrolls into sight, or nearly so, as long as `wanted`. */
export const useSeen = (
  element: RefObject<HTMLElement | null>,
  wanted: boolean,
  onSeen: () => void,
): void => {
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    const { current } = element;
    if (!current || !wanted) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && latest.current(),
      { root: current.closest('[data-scrolls]'), rootMargin: `${aheadPx}px` },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, wanted]);
};
