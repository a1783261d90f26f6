import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { scrollAfterZoom } from './scroll-after-zoom.ts';
import { zoomWithin } from './zoom-within.ts';

type Held = {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly from: number;
};

const wheelStep = 0.0022;

/**
 * How large a drawing is in its frame: Ctrl and wheel, two fingers, or `by(ratio)`. What lies
 * under the pointer stays there. A wheel without Ctrl and one finger up or down scroll the page.
 */
export const useZoom = (frame: RefObject<HTMLElement | null>) => {
  const [held, hold] = useState<Held>({ zoom: 1, x: 0, y: 0, from: 1 });
  const at = (change: (zoom: number) => number, x?: number, y?: number): void => {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    hold(({ zoom }) => ({
      zoom: zoomWithin(change(zoom)),
      from: zoom,
      x: x === undefined ? box.width / 2 : x - box.left,
      y: y === undefined ? box.height / 2 : y - box.top,
    }));
  };
  const latest = useRef(at);
  latest.current = at;
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || held.zoom === held.from) return;
    const ratio = held.zoom / held.from;
    element.scrollLeft = scrollAfterZoom(element.scrollLeft, held.x, ratio);
    element.scrollTop = scrollAfterZoom(element.scrollTop, held.y, ratio);
  }, [held, frame]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const ratio = Math.exp(-event.deltaY * wheelStep);
      latest.current((zoom) => zoom * ratio, event.clientX, event.clientY);
    };
    // React listens passively, and the browser would zoom the page.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame]);
  return {
    zoom: held.zoom,
    by: (ratio: number, x?: number, y?: number) => at((zoom) => zoom * ratio, x, y),
    reset: () => at(() => 1),
  };
};
