import type { EventSourceMessage } from 'eventsource-parser';
import { backOffMs } from '../answers/back-off-ms.ts';
import type { Problem } from './problem.ts';
import { readMessages } from './read-messages.ts';
import { readProblem } from './read-problem.ts';

type Options = {
  readonly open: (signal: AbortSignal) => Promise<Response>;
  /** @returns whether it was understood: then the line is well again. */
  readonly onMessage: (message: EventSourceMessage) => boolean;
  /** The server's reason, where it gave one. */
  readonly onLost: (problem: Problem | undefined) => void;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
};

/**
 * Follows a stream of server-sent events until `signal` says so: after a drop it comes back, waiting
 * longer each time. Never rejects.
 */
export const followEvents = async (options: Options): Promise<void> => {
  const { open, onMessage, onLost, wait, signal } = options;
  let failures = 0;
  while (!signal.aborted) {
    let problem: Problem | undefined;
    try {
      const response = await open(signal);
      if (response.ok) {
        await readMessages(response, {
          onMessage: (message) => {
            if (!signal.aborted && onMessage(message)) failures = 0;
          },
        });
      } else problem = await readProblem(response);
    } catch {
      // Told below, whatever broke it.
    }
    if (signal.aborted) return;
    onLost(problem);
    failures += 1;
    await wait(backOffMs(failures), signal);
  }
};
