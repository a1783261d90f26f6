import { StateMark } from '../../lab/parts/state-mark.tsx';
import { liveText } from '../text/live-text.ts';
import type { Heard } from './heard.ts';
import './live-line.css';

type Props = {
  readonly heard: Heard;
  readonly listening: boolean;
  readonly onListen: (listening: boolean) => void;
};

const shapes = { opening: 'waiting', live: 'good', lost: 'failed', resting: 'waiting' } as const;

const wordsOf = ({ line, pulse }: Heard): string => {
  if (line === 'live') return pulse?.here === 'lab' ? liveText.lab : liveText.server(pulse?.server);
  return { opening: liveText.opening, lost: liveText.lost, resting: liveText.paused }[line];
};

/** Whether what moves on the drawing is true now, whose it is, and how to stop it. */
export const LiveLine = ({ heard, listening, onListen }: Props) => (
  <button
    type="button"
    className="live-line"
    aria-pressed={listening}
    title={listening ? liveText.pause : liveText.resume}
    onClick={() => onListen(!listening)}
  >
    <StateMark shape={shapes[heard.line]} word={wordsOf(heard)} />
  </button>
);
