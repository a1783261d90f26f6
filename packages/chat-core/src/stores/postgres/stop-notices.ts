import type { ClientBase } from 'pg';
import { STOP_CHANNEL } from './stop-channel.ts';

type Listener = (generationId: string) => void;

type StopNotices = {
  /** Adds a listener until the function that it returns is called. */
  readonly listen: (listener: Listener) => () => void;
  /** Lets a new connection hear; it is not used before it does. */
  readonly hearOn: (client: ClientBase) => Promise<void>;
};

/**
 * Hears whom `requestStop` notifies, in all processes on this database. What is said while no
 * connection hears is not said again: <https://www.postgresql.org/docs/current/sql-listen.html>.
 */
export const stopNotices = (): StopNotices => {
  const listeners = new Set<Listener>();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    hearOn: async (client) => {
      client.on('notification', ({ payload = '' }) => {
        for (const listener of listeners) listener(payload);
      });
      await client.query(`listen ${STOP_CHANNEL}`);
    },
  };
};
