import { backOffMs } from '../../answers/back-off-ms.ts';
import { waitOrOnline } from '../../answers/wait-or-online.ts';
import { readMessages } from '../../api/read-messages.ts';
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
  const listeners = new Set<() => void>();
  const tell = (change: Partial<Heard>): void => {
    heard = { ...heard, ...change };
    for (const listener of listeners) listener();
  };
  const follow = async (signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      try {
        const response = await open(signal);
        if (!response.ok) throw new Error(`Refused with ${response.status}.`);
        await readMessages(response, {
          onMessage: (message) => {
            const pulse = parsePulse(message);
            if (!pulse || signal.aborted) return;
            failures = 0;
            tell({ line: 'live', pulse });
          },
        });
      } catch {
        // Told below, whatever broke it.
      }
      if (signal.aborted) return;
      tell({ line: 'lost' });
      failures += 1;
      await waitOrOnline(backOffMs(failures), signal);
    }
  };
  return {
    current: () => heard,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
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
