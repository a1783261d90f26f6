import { StationMark } from '../../parts/station-mark.tsx';
import type { Station } from '../../route/station.ts';
import './state-mark.css';

type Props = {
  readonly shape: Station['shape'] | 'spare';
  readonly word: string;
  /** The word is said and not shown, where the shape stands in a narrow column. */
  readonly quiet?: boolean;
};

/** A state as a shape and a word: the shape for the eye that scans, the word for everybody. */
export const StateMark = ({ shape, word, quiet = false }: Props) => (
  <span className="state-mark" data-shape={shape}>
    <StationMark shape={shape === 'spare' ? 'waiting' : shape} />
    <span className={quiet ? 'sr-only' : undefined}>{word}</span>
  </span>
);
