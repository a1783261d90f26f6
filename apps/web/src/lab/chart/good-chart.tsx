import { useMemo } from 'react';
import { useLab } from '../state/use-lab.ts';
import { measureText } from '../text/measure-text.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import { chartFrame } from './chart-frame.ts';
import { ChartTable } from './chart-table.tsx';
import { SecondReader } from './second-reader.tsx';
import { useWidth } from './use-width.ts';
import './good-chart.css';

/** The share of good answers, live, with what was broken marked on the time axis. */
export const GoodChart = () => {
  const [box, width] = useWidth();
  const frame = useMemo(() => chartFrame(width), [width]);
  const empty = useLab(({ seconds }) => seconds.length === 0);
  const on = useLab(({ traffic }) => traffic.on);
  const words = measureText.chart;
  return (
    <div className="good-chart" ref={box}>
      {width > 0 && (
        <SecondReader frame={frame}>
          <ChartDrawing frame={frame} />
        </SecondReader>
      )}
      {empty && <p className="chart-empty">{on ? words.empty : words.off}</p>}
      <ChartTable />
    </div>
  );
};
