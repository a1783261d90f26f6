import type { Second } from '@evolua/lab-contract/second';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { useLab } from '../state/use-lab.ts';
import { measureText } from '../text/measure-text.ts';
import type { ChartFrame } from './chart-frame.ts';
import { spanMs } from './span-ms.ts';
import { stepOf } from './step-of.ts';
import { xOf } from './x-of.ts';

type Props = { readonly frame: ChartFrame; readonly children: ReactNode };

const words = measureText.chart;
const secondsMax = spanMs / 1_000 - 1;

/** One second of the chart in figures: under the pointer, or chosen with the arrow keys. */
export const SecondReader = ({ frame, children }: Props) => {
  const [at, setAt] = useState<number>();
  const now = useLab((lab) => lab.now);
  const seconds = useLab((lab) => lab.seconds);
  const newest = Math.floor(now / 1_000) * 1_000;
  const chosen = at === undefined || at < now - spanMs ? undefined : at;
  const ago = chosen === undefined ? 0 : Math.round((newest - chosen) / 1_000);
  const told = chosen === undefined ? undefined : tellSecond(seconds, chosen);

  const onPointerMove = (event: PointerEvent): void => {
    const { left, right } = frame;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const share = Math.min(1, Math.max(0, (x - left) / (right - left)));
    setAt(Math.floor((now - (1 - share) * spanMs) / 1_000) * 1_000);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setAt(undefined);
    const next = stepOf(event.key, ago, secondsMax);
    if (next === undefined) return;
    event.preventDefault();
    setAt(newest - next * 1_000);
  };
  return (
    <div
      className="second-reader"
      role="slider"
      tabIndex={0}
      aria-label={words.readLabel}
      aria-valuemin={-secondsMax}
      aria-valuemax={0}
      aria-valuenow={-ago}
      aria-valuetext={told ? `${words.ago(ago)}: ${told.join('; ')}` : words.hint}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setAt(undefined)}
      onKeyDown={onKeyDown}
      onBlur={() => setAt(undefined)}
    >
      <p className="second-told" aria-hidden="true">
        {told ? (
          <>
            <b>{words.ago(ago)}</b> {told.join(' · ')}
          </>
        ) : (
          words.hint
        )}
      </p>
      <div className="second-paper">
        {children}
        {chosen !== undefined && (
          <span className="second-hair" style={{ insetInlineStart: xOf(chosen, now, frame) }} />
        )}
      </div>
    </div>
  );
};

const tellSecond = (seconds: readonly Second[], at: number): readonly string[] => {
  const second = seconds.find((each) => each.at >= at && each.at < at + 1_000);
  const versions = Object.entries(second?.versions ?? {}).toSorted(([one], [other]) =>
    one.localeCompare(other),
  );
  if (versions.length === 0) return [words.nothing];
  return versions.map(([version, counts]) => words.of(version, counts));
};
