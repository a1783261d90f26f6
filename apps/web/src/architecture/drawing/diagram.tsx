import { model } from '@evolua/architecture/data/model';
import type { Layout } from '@evolua/architecture/layout/layout';
import { MEASURES } from '@evolua/architecture/layout/measures';
import { type KeyboardEvent, useId } from 'react';
import { ArrowHeads } from './arrow-heads.tsx';
import type { Moving } from './between.ts';
import { BoxView } from './box-view.tsx';
import type { LinkMark } from './link-mark.ts';
import { LinkView } from './link-view.tsx';
import type { Marks } from './marks-of.ts';
import { type Direction, neighbourOf } from './neighbour-of.ts';
import { SingleMark } from './single-mark.tsx';
import './diagram.css';

type Props = {
  readonly layout: Layout;
  /** The layout on its way from another one. */
  readonly moving: Moving;
  readonly label: string;
  /** The id of the words that tell which keys it knows. */
  readonly hint: string;
  readonly marks: Marks;
  /** The box that Tab leads to. */
  readonly entry: string;
  readonly beat: number | undefined;
  readonly onPoint: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
};

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const partAt = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<SVGElement>('[data-part]')?.dataset.part : undefined;

/** The more is told of a link, the later it is drawn. */
const weightOf = ({ step, cut, pointed }: LinkMark): number =>
  ['none', 'passed', 'now', 'fails'].indexOf(step) * 2 + Number(cut) + Number(pointed);

/** A version, drawn: boxes that are buttons, links that tell what they carry. */
export const Diagram = ({
  layout,
  moving,
  label,
  hint,
  marks,
  entry,
  beat,
  onPoint,
  onOpen,
}: Props) => {
  const heads = useId();
  const { width, height, zones, boxes, links } = moving;
  const told = links.map((link) => ({ link, mark: marks.link(link.id) }));
  // Links share their ways: what is told of lies above the rest.
  const inOrder = told.toSorted((a, b) => weightOf(a.mark) - weightOf(b.mark));
  const press = (event: KeyboardEvent<SVGSVGElement>): void => {
    const at = partAt(event.target);
    if (!at || event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = directions[event.key];
    if (direction) {
      event.preventDefault();
      const next = neighbourOf(at, direction, { boxes: layout.boxes, links: model.links });
      const box = next && event.currentTarget.querySelector<SVGElement>(`[data-part="${next}"]`);
      if (box) box.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(at);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset.
    <svg
      className="diagram"
      role="group"
      aria-label={label}
      aria-describedby={hint}
      data-walking={told.some(({ mark }) => mark.step !== 'none') || undefined}
      viewBox={`0 0 ${Math.round(width)} ${Math.round(height)}`}
      onKeyDown={press}
      onClick={(event) => {
        const at = partAt(event.target);
        if (at) onOpen(at);
      }}
      onPointerOver={(event) => onPoint(partAt(event.target))}
      onPointerLeave={() => onPoint(undefined)}
      onFocus={(event) => onPoint(partAt(event.target))}
      onBlur={() => onPoint(undefined)}
    >
      <ArrowHeads id={heads} />
      {zones.map(({ id, kind, title, presence, isSinglePoint, ...place }) => (
        <g key={id} className="zone" data-kind={kind} opacity={presence}>
          <rect {...place} rx="10" />
          <text x={place.x + 10} y={place.y + 15}>
            {title}
          </text>
          {isSinglePoint && (
            <SingleMark x={place.x + place.width - 2 * MEASURES.mark.inset} y={place.y} />
          )}
        </g>
      ))}
      {inOrder.map(({ link, mark }) => (
        <LinkView key={link.id} link={link} mark={mark} heads={heads} beat={beat} />
      ))}
      {boxes.map((box) => (
        <BoxView key={box.id} box={box} mark={marks.box(box.id)} isEntry={box.id === entry} />
      ))}
    </svg>
  );
};
