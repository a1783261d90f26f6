import { model } from '@evolua/architecture/data/model';
import type { Layout } from '@evolua/architecture/layout/layout';
import { useEffect, useRef, useState } from 'react';
import { useMediaQuery } from '../../app/use-media-query.ts';
import { between, type Moving } from './between.ts';

const durationMs = 240;

const easeOut = (share: number): number => 1 - (1 - share) ** 3;

/** The layout as it is drawn now: it goes over into another one, or is there at once in calm. */
export const useMorph = (layout: Layout): Moving => {
  const calm = useMediaQuery('(prefers-reduced-motion: reduce)');
  const settled = useRef(layout);
  const [moving, move] = useState(() => between(layout, layout, 1));
  useEffect(() => {
    const before = settled.current;
    settled.current = layout;
    if (before === layout) return;
    if (calm) return move(between(layout, layout, 1));
    const startedAt = performance.now();
    let frame = requestAnimationFrame(function draw(now) {
      const share = Math.min(1, Math.max(0, (now - startedAt) / durationMs));
      if (share < 1) {
        move(between(before, layout, easeOut(share), model.links));
        frame = requestAnimationFrame(draw);
      } else move(between(layout, layout, 1));
    });
    return () => cancelAnimationFrame(frame);
  }, [layout, calm]);
  return moving;
};
