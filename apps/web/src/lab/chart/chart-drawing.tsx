import { useLab } from '../state/use-lab.ts';
import { measureText } from '../text/measure-text.ts';
import type { ChartFrame } from './chart-frame.ts';
import { curveOf } from './curve-of.ts';
import { FaultMarks } from './fault-marks.tsx';
import { faultSpans } from './fault-spans.ts';
import { rowsMax } from './rows-max.ts';
import { spread } from './spread.ts';
import { xOf } from './x-of.ts';
import { yOf } from './y-of.ts';

const rates = [1, 0.75, 0.5, 0.25, 0];
const minutes = [3, 2, 1];
const words = measureText.chart;
/** Curves that tell the same stand side by side, a hair apart, so that none hides another. */
const hairPx = 2.6;

/** The curves as they stand now: drawn anew once a second, and by nothing else. */
export const ChartDrawing = ({ frame }: { readonly frame: ChartFrame }) => {
  const now = useLab((lab) => lab.now);
  const seconds = useLab((lab) => lab.seconds);
  const versions = useLab((lab) => lab.versions);
  const active = useLab((lab) => lab.active);
  const past = useLab((lab) => lab.past);
  const { width, left, right, top, bottom } = frame;
  const spans = faultSpans(active, past, now, frame);
  const rows = Math.min(rowsMax, Math.max(0, ...spans.map(({ row }) => row + 1)));
  const curves = versions.map(({ id }) => ({ id, ...curveOf(seconds, id, now, frame) }));
  const ended = curves.filter(({ last }) => last !== undefined);
  const places = spread(
    // In the order of the curves, where these tell the same.
    ended.map(({ last = 0 }, index) => yOf(last, frame) - index),
    { min: top - 6, max: bottom, apart: 14 },
  );
  return (
    <svg
      className="chart-drawing"
      width={width}
      height={bottom + 24 + rows * 17}
      aria-hidden="true"
    >
      <path
        className="chart-rules"
        d={rates.map((rate) => `M${left} ${yOf(rate, frame)}H${right}`).join('')}
      />
      <g textAnchor="end">
        {rates.map((rate) => (
          <text key={rate} x={left - 8} y={yOf(rate, frame) + 4}>
            {rate === 1 ? words.percent(1) : rate * 100}
          </text>
        ))}
      </g>
      <FaultMarks spans={spans} frame={frame} />
      {curves.map(({ id, path }, index) => (
        <path
          key={id}
          className="chart-curve"
          data-version={id}
          transform={`translate(0 ${(index - (curves.length - 1) / 2) * -hairPx})`}
          d={path}
        />
      ))}
      {ended.map(({ id, last = 0 }, index) => (
        <text
          key={id}
          className="chart-name"
          data-version={id}
          x={right + 8}
          y={(places[index] ?? 0) + 4}
        >
          {words.label(id, last)}
        </text>
      ))}
      <g textAnchor="middle">
        {minutes.map((minute) => (
          <text key={minute} x={xOf(now - minute * 60_000, now, frame)} y={bottom + 19}>
            {words.minutes(minute)}
          </text>
        ))}
        <text x={right} y={bottom + 19}>
          {words.now}
        </text>
      </g>
    </svg>
  );
};
