import type { TraceSpan } from '@evolua/lab-contract/request-trace';
import type { CSSProperties } from 'react';
import { formatDuration } from '../../format/format-duration.ts';
import { SpanRow } from './span-row.tsx';
import { ticksOf } from './ticks-of.ts';
import { waterfallOf } from './waterfall-of.ts';
import './waterfall.css';

type Props = {
  readonly label: string;
  readonly spans: readonly TraceSpan[];
  /** What the full width stands for: the same for all the waterfalls of a request. */
  readonly lengthMs: number;
};

/** Stretches of time below one another on one axis; each also says itself in words. */
export const Waterfall = ({ label, spans, lengthMs }: Props) => (
  <div className="waterfall">
    <div className="waterfall-axis" aria-hidden="true">
      <p className="fig">
        {ticksOf(lengthMs).map((ms) => (
          <span key={ms} style={{ '--start': ms / Math.max(lengthMs, 1) } as CSSProperties}>
            {formatDuration(ms)}
          </span>
        ))}
      </p>
    </div>
    <ol aria-label={label}>
      {waterfallOf(spans, lengthMs).map((bar, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ids are others' and may be said twice.
        <SpanRow key={index} bar={bar} />
      ))}
    </ol>
  </div>
);
