import { followEvents } from '../../api/follow-events.ts';
import type { LabAction } from './lab-action.ts';
import { parseLiveEvent } from './parse-live-event.ts';

type Options = Pick<Parameters<typeof followEvents>[0], 'open' | 'wait' | 'signal'> & {
  readonly dispatch: (action: LabAction) => void;
};

/**
 * Follows the laboratory until `signal` says so. The first event of every connection tells
 * everything anew. Never rejects.
 */
export const followLab = ({ dispatch, ...line }: Options): Promise<void> =>
  followEvents({
    ...line,
    onMessage: (message) => {
      const event = parseLiveEvent(message);
      if (event) dispatch({ type: 'heard', event, atMs: Date.now() });
      return event !== undefined;
    },
    onLost: (problem) => dispatch({ type: 'lost', problem }),
  });
