import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

const pinnedWithinPx = 100;

/**
 * Keeps the end of a growing page in sight, but only while the reader is there: within 100 px of
 * the bottom. At most once per frame, as a resize observer reports, and never animated.
 */
export const usePinnedScroll = (
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
) => {
  const pinned = useRef(true);
  const [away, setAway] = useState(false);

  const toEnd = useCallback(() => {
    pinned.current = true;
    setAway(false);
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    const growing = content.current;
    if (!element || !growing) return;
    let lastTop = element.scrollTop;
    // Only moving up leaves the end: a page that grew since the last frame has not been left.
    const onScroll = (): void => {
      const { scrollTop, scrollHeight, clientHeight } = element;
      if (scrollHeight - scrollTop - clientHeight <= pinnedWithinPx) pinned.current = true;
      else if (scrollTop < lastTop) pinned.current = false;
      lastTop = scrollTop;
      setAway(!pinned.current);
    };
    const observer = new ResizeObserver(() => {
      if (pinned.current) element.scrollTop = element.scrollHeight;
      else onScroll();
    });
    observer.observe(growing);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, content]);

  const toStart = useCallback(() => {
    pinned.current = false;
    setAway(false);
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [scroller]);

  return { away, toEnd, toStart };
};
