import type { CSSProperties } from 'react';
import { liveText } from '../text/live-text.ts';
import type { MovingLink } from './between.ts';
import { lengthOf } from './length-of.ts';
import type { LinkMark } from './link-mark.ts';
import { middleOf } from './middle-of.ts';
import { pathOf } from './path-of.ts';

/** How far a beat has to run. */
type WayStyle = CSSProperties & { readonly '--way-px': string };

type Props = {
  readonly link: MovingLink;
  readonly mark: LinkMark;
  /** The arrow's head, one per drawing and ink. */
  readonly heads: string;
  /** Another value: something was heard, and runs along the link once. */
  readonly beat: number | undefined;
};

const plainPx = 1.6;

/** Twice the traffic, a step wider; at most four times as wide. */
const widthOf = (perSecond: number): number => Math.min(6.4, plainPx + Math.log2(1 + perSecond));

const inkOf = (link: MovingLink, { step, cut }: LinkMark): string => {
  if (step === 'fails' || cut) return 'bad';
  if (step === 'now') return 'strong';
  return link.isNew ? 'new' : 'plain';
};

/** Who speaks to whom: a line with a head, as wide as what it carries now. */
export const LinkView = ({ link, mark, heads, beat }: Props) => {
  const path = pathOf(link.points, link.presence);
  const ink = inkOf(link, mark);
  const { pulse } = mark;
  const busy = pulse !== undefined && pulse.perSecond > 0;
  // What a story or the pointer tells of a link outweighs its traffic.
  const isQuiet = mark.step === 'none' && !mark.pointed;
  const way: WayStyle = { '--way-px': `${-lengthOf(link.points)}px` };
  const at = middleOf(link.points);
  return (
    <g
      className="wire"
      data-link={link.id}
      data-ink={ink}
      data-step={mark.step}
      data-cut={mark.cut || undefined}
      data-pointed={mark.pointed || undefined}
      data-copy={link.isReplication || undefined}
      data-failing={(pulse && pulse.failedShare > 0.5) || undefined}
      data-path={link.isPath || undefined}
    >
      <path
        className="wire-line"
        d={path}
        markerEnd={link.presence === 1 ? `url(#${heads}-${ink})` : undefined}
        style={isQuiet && busy ? { strokeWidth: widthOf(pulse.perSecond) } : undefined}
      />
      {busy && beat !== undefined && <path key={beat} className="wire-beat" d={path} style={way} />}
      {busy && at && (
        <text className="wire-rate" x={at.x} y={at.y - 5}>
          {liveText.perSecond(pulse.perSecond)}
          {pulse.failedShare > 0 && ` · ${liveText.failed(pulse.failedShare)}`}
        </text>
      )}
      {link.label && link.presence === 1 && !busy && (
        <text className="wire-label" x={link.label.x} y={link.label.y}>
          {link.label.text}
        </text>
      )}
    </g>
  );
};
