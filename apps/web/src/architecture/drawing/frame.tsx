import type { ReactNode } from 'react';
import { useWidth } from '../../lab/chart/use-width.ts';
import { architectureText } from '../text/architecture-text.ts';
import { scaleOf } from './scale-of.ts';
import { useDrag } from './use-drag.ts';
import { useZoom } from './use-zoom.ts';

import './frame.css';

type Props = {
  /** Of the drawing, in its own units. */
  readonly width: number;
  readonly label: string;
  /** Under the drawing, beside the buttons. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

const step = 1.25;
const { diagram: words } = architectureText;

/** What a drawing is seen through: it grows, shrinks and moves in here, and the page stays. */
export const Frame = ({ width, label, foot, children }: Props) => {
  const [frame, frameWidth] = useWidth();
  const { zoom, by, reset } = useZoom(frame);
  const drag = useDrag(by);
  const turns: Readonly<Record<string, () => void>> = {
    '+': () => by(step),
    '=': () => by(step),
    '-': () => by(1 / step),
    '0': reset,
  };
  const buttons = [
    ['+', words.zoomIn, turns['+']],
    ['−', words.zoomOut, turns['-']],
    ['0', words.zoomWhole, turns['0']],
  ] as const;
  return (
    <section
      className="frame"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const turn = turns[event.key];
        if (!turn) return;
        event.preventDefault();
        turn();
      }}
    >
      <div className="frame-window" ref={frame} {...drag}>
        <div
          className="frame-drawing"
          style={{ inlineSize: Math.round(width * scaleOf(frameWidth, width) * zoom) }}
        >
          {children}
        </div>
      </div>
      <div className="frame-foot">
        {foot}
        <div className="frame-zoom">
          {buttons.map(([sign, name, turn]) => (
            <button key={sign} type="button" onClick={turn}>
              <span aria-hidden="true">{sign}</span>
              <span className="sr-only">{name}</span>
            </button>
          ))}
        </div>
      </div>
    </section>
  );
};
