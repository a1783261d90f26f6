import type { Outcome } from '../journal/outcomes.ts';
import type { Stage } from './stage.ts';
import type { Step } from './step.ts';
import { writeFrame } from './write-frame.ts';

/** After so many steps without a wait the event loop turns, so that no answer starves the others. */
const STEPS_PER_TURN = 64;

/**
 * Carries steps out on one response. Waits are counted from when the last one was due, so a late
 * timer never slows an answer down; a client that does not read pauses the production; one that
 * leaves ends it, and the journal says so. Throws nothing but what the steps themselves throw.
 */
export function playSteps(steps: Iterator<Step>, stage: Stage): void {
  const { response, journal, draft, now } = stage;
  let timer: NodeJS.Timeout | undefined;
  let dueAt: number | undefined;
  let endedBy: Outcome | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    if (endedBy === undefined && !response.writableFinished) draft.clientAbortAt = now();
    journal.end(draft, endedBy ?? (response.writableFinished ? 'complete' : 'aborted'));
    steps.return?.();
  };

  const flushHeaders = (): void => {
    if (response.headersSent) response.flushHeaders();
  };

  const close = (outcome: Outcome): void => {
    endedBy = outcome;
    flushHeaders();
    if (outcome === 'reset') response.socket?.resetAndDestroy();
    else response.socket?.destroySoon();
  };

  /** True: there was nothing to wait for. */
  const wait = (ms: number): boolean => {
    dueAt = (dueAt ?? performance.now()) + ms;
    const delayMs = dueAt - performance.now();
    if (delayMs <= 0) return true;
    flushHeaders();
    timer = setTimeout(run, delayMs);
    return false;
  };

  /** False: the next step has to wait for something that calls `run` again. */
  const perform = (step: Step): boolean => {
    switch (step.do) {
      case 'wait':
        return wait(step.ms);
      case 'head':
        response.writeHead(step.status, step.headers);
        draft.status = step.status;
        draft.headersAt = now();
        journal.changed(draft);
        return true;
      case 'write':
        if (writeFrame(step.frame, stage)) return true;
        response.once('drain', run);
        return false;
      case 'turn':
        setImmediate(run);
        return false;
      case 'end':
        response.end();
        return false;
      case 'cut':
      case 'reset':
        close(step.do);
        return false;
      case 'hang':
        flushHeaders();
        timer = setTimeout(close, stage.hangMsMax, 'timeout');
        return false;
    }
  };

  function run(): void {
    for (let left = STEPS_PER_TURN; left > 0; left -= 1) {
      const next = steps.next();
      if (next.done === true || !perform(next.value)) return;
    }
    setImmediate(run);
  }

  response.on('close', stop);
  // A client may leave between its last byte and here; then there was no one to tell "close" to.
  if (response.destroyed) stop();
  else run();
}
