import { type MouseEvent, type PointerEvent, useRef } from 'react';

type Place = { readonly x: number; readonly y: number };
type Press = PointerEvent<HTMLElement>;

/** Below this, a hand that clicks has only trembled. */
const tremblePx = 5;

const middle = (places: readonly Place[]): Place => ({
  x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
  y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
});

const spread = ([a, b]: readonly Place[]): number =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;

/**
 * Moves what a frame shows: with the mouse held down, or with two fingers, which also pull it
 * larger (`onPinch`). One finger is the browser's own scrolling.
 */
export const useDrag = (onPinch: (ratio: number, x: number, y: number) => void) => {
  const down = useRef(new Map<number, Place>());
  const wayPx = useRef(0);
  const move = (event: Press): void => {
    const places = down.current;
    if (!places.has(event.pointerId)) return;
    const before = [...places.values()];
    places.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (event.pointerType !== 'mouse' && places.size < 2) return;
    const after = [...places.values()];
    const [from, to] = [middle(before), middle(after)];
    wayPx.current += Math.hypot(to.x - from.x, to.y - from.y);
    event.currentTarget.scrollLeft -= to.x - from.x;
    event.currentTarget.scrollTop -= to.y - from.y;
    if (spread(before) > 0) onPinch(spread(after) / spread(before), to.x, to.y);
  };
  const lift = (event: Press): void => {
    down.current.delete(event.pointerId);
  };
  return {
    onPointerDown: (event: Press) => {
      if (event.button !== 0) return;
      wayPx.current = 0;
      down.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove: move,
    onPointerUp: lift,
    onPointerCancel: lift,
    onPointerLeave: lift,
    // The end of a drag is no click on what lies there.
    onClickCapture: (event: MouseEvent) => {
      if (wayPx.current > tremblePx && event.detail > 0) event.stopPropagation();
    },
  };
};
