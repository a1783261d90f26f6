import type { ChartFrame } from './chart-frame.ts';
import type { FaultSpan } from './fault-spans.ts';
import { rowsMax } from './rows-max.ts';

type Props = { readonly spans: readonly FaultSpan[]; readonly frame: ChartFrame };

/** What was broken, and from when to when: a shade over the curves, and its name under the axis. */
export const FaultMarks = ({ spans, frame: { top, bottom } }: Props) =>
  spans.map(({ key, title, from, to, begins, ends, labelX, row }) => (
    <g key={key} className="chart-fault">
      <rect x={from} y={top - 8} width={Math.max(1, to - from)} height={bottom - top + 8} />
      <path
        d={`${begins ? `M${from} ${top - 8}V${bottom}` : ''}${ends ? `M${to} ${top - 8}V${bottom}` : ''}`}
      />
      {row < rowsMax && (
        <text x={labelX} y={bottom + 37 + row * 17}>
          {title}
        </text>
      )}
    </g>
  ));
