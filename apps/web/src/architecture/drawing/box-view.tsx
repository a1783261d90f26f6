import { MEASURES } from '@evolua/architecture/layout/measures';
import { Fragment } from 'react';
import { architectureText } from '../text/architecture-text.ts';
import { liveText } from '../text/live-text.ts';
import type { MovingBox } from './between.ts';
import type { BoxMark } from './box-mark.ts';
import { HealthMark } from './health-mark.tsx';
import { SingleMark } from './single-mark.tsx';

type Props = {
  readonly box: MovingBox;
  readonly mark: BoxMark;
  /** The one that Tab leads to. */
  readonly isEntry: boolean;
};

const { diagram } = architectureText;
const { reach, inset } = MEASURES.mark;

/** What stands in the box: an overlay's figure in place of the note. */
const linesOf = (box: MovingBox, { figure }: BoxMark): readonly string[] =>
  figure ? [figure.words] : box.noteLines;

/** What is read first is what is seen; behind it, what shapes and colours tell. */
const nameOf = (box: MovingBox, mark: BoxMark): string =>
  [
    [box.title, ...linesOf(box, mark)].join(' '),
    mark.figure && box.note,
    box.isNew && diagram.isNew,
    box.isSinglePoint && diagram.isSinglePoint,
    mark.fate === 'dead' && diagram.isDead,
    mark.fate === 'stranded' && diagram.isStranded,
    mark.health && liveText.healths[mark.health],
  ]
    .filter(Boolean)
    .join(', ');

/** A component on the drawing: a button with two lines of text, and what is told of it now. */
export const BoxView = ({ box, mark, isEntry }: Props) => {
  const { id, x, y, width, height, presence } = box;
  const middle = width / 2;
  const lines = linesOf(box, mark);
  const health = mark.fate === 'dead' ? 'down' : mark.health;
  const titleAt = height / 2 + 4.5 - lines.length * 6.5;
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML has no button that stands in a drawing.
    <g
      className="box"
      role="button"
      tabIndex={isEntry ? 0 : -1}
      aria-label={nameOf(box, mark)}
      aria-pressed={mark.chosen}
      data-part={id}
      data-new={box.isNew || undefined}
      data-fate={mark.fate}
      data-on-the-way={mark.onTheWay || undefined}
      data-pointed={mark.pointed || undefined}
      opacity={presence}
      transform={`translate(${x + middle} ${y + height / 2}) scale(${presence}) translate(${-middle} ${-height / 2})`}
    >
      <rect className="box-ring" x="-7" y="-7" width={width + 14} height={height + 14} rx="12" />
      <rect className="box-frame" width={width} height={height} rx="8" />
      <text className="box-title" x={middle} y={titleAt}>
        {box.title}
      </text>
      {lines.map((line, index) => (
        <Fragment key={line}>
          {' '}
          <text className="box-note" x={middle} y={titleAt + 14 + index * 13}>
            {line}
          </text>
        </Fragment>
      ))}
      {mark.figure && (
        <rect
          className="box-share"
          x="10"
          y={height - 7}
          width={(width - 20) * mark.figure.share}
          height="3"
        />
      )}
      {box.isSinglePoint && <SingleMark x={0} y={0} />}
      {box.isNew && (
        <g className="box-new" transform={`translate(${width - inset})`}>
          <circle r={reach} />
          <path d="M-4 0h8M0-4v8" />
        </g>
      )}
      {health && <HealthMark health={health} x={inset} y={height} />}
    </g>
  );
};
