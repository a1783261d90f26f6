import { waitOrOnline } from '../../answers/wait-or-online.ts';
import type { Announcer } from '../../app/create-announcer.ts';
import { createLabApi } from '../../lab/api/lab-api.ts';
import { createLabKey } from '../../lab/api/lab-key.ts';
import { createAskStore } from '../../lab/ask/ask-store.ts';
import { followLab } from '../../lab/state/follow-lab.ts';
import { createLabStore } from '../../lab/state/lab-store.ts';
import { whileVisible } from '../../lab/state/while-visible.ts';

/** What the laboratory's own screens stand on, for a page that it serves. */
export const createClassroom = (announcer: Announcer) => {
  const key = createLabKey();
  const api = createLabApi(key);
  const store = createLabStore();
  const { dispatch } = store;
  const nextFrame = (notify: () => void) => void requestAnimationFrame(notify);
  return {
    services: { key, api, store, announcer, asking: createAskStore({ ask: api.ask, nextFrame }) },
    /** Follows the laboratory while this tab is seen, until the returned function is called. */
    follow: () =>
      whileVisible(
        (signal) => void followLab({ open: api.live, dispatch, wait: waitOrOnline, signal }),
        () => dispatch({ type: 'rested' }),
      ),
  };
};
