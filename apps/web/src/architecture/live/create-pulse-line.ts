import { waitOrOnline } from '../../answers/wait-or-online.ts';
import { followEvents } from '../../api/follow-events.ts';
import { createListeners } from '../../app/create-listeners.ts';
import { whileVisible } from '../../lab/state/while-visible.ts';
import type { Heard } from './heard.ts';
import { parsePulse } from './parse-pulse.ts';

export type PulseLine = {
  readonly current: () => Heard;
  readonly subscribe: (listener: () => void) => () => void;
  /** Listens while this tab is seen, until the returned function is called. */
  readonly listen: () => () => void;
};

type Open = (signal: AbortSignal) => Promise<Response>;

const openLine: Open = (signal) =>
  fetch('/v1/chat/arquitetura/ao-vivo', { headers: { accept: 'text/event-stream' }, signal });

/** The server's pulse, outside React; a lost line is looked for again, waiting longer each time. */
export const createPulseLine = (open: Open = openLine): PulseLine => {
  let heard: Heard = { line: 'opening', pulse: undefined };
  const listeners = createListeners();
  const tell = (change: Partial<Heard>): void => {
    heard = { ...heard, ...change };
    listeners.tell();
  };
  const follow = (signal: AbortSignal): Promise<void> =>
    followEvents({
      open,
      wait: waitOrOnline,
      signal,
      onMessage: (message) => {
        const pulse = parsePulse(message);
        if (pulse) tell({ line: 'live', pulse });
        return pulse !== undefined;
      },
      onLost: () => tell({ line: 'lost' }),
    });
  return {
    current: () => heard,
    subscribe: listeners.subscribe,
    listen: () => {
      const leave = whileVisible(
        (signal) => void follow(signal),
        () => tell({ line: 'resting' }),
      );
      return () => {
        leave();
        tell({ line: 'resting' });
      };
    },
  };
};
