import { backOffMs } from '../../answers/back-off-ms.ts';
import type { Problem } from '../../api/problem.ts';
import { readMessages } from '../../api/read-messages.ts';
import { readProblem } from '../../api/read-problem.ts';
import type { LabAction } from './lab-action.ts';
import { parseLiveEvent } from './parse-live-event.ts';

type Options = {
  readonly open: (signal: AbortSignal) => Promise<Response>;
  readonly dispatch: (action: LabAction) => void;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
};

/**
 * Follows the laboratory until `signal` says so: after a drop it comes back, waiting longer each
 * time, and the first event of every connection tells everything anew. Never rejects.
 */
export const followLab = async ({ open, dispatch, wait, signal }: Options): Promise<void> => {
  let failures = 0;
  while (!signal.aborted) {
    let problem: Problem | undefined;
    try {
      const response = await open(signal);
      if (response.ok) {
        await readMessages(response, {
          onMessage: (message) => {
            const event = parseLiveEvent(message);
            if (!event || signal.aborted) return;
            failures = 0;
            dispatch({ type: 'heard', event, atMs: Date.now() });
          },
        });
      } else problem = await readProblem(response);
    } catch {
      // Told below, whatever broke it.
    }
    if (signal.aborted) return;
    dispatch({ type: 'lost', problem });
    failures += 1;
    await wait(backOffMs(failures), signal);
  }
};
