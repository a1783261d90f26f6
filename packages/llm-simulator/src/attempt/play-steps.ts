import type { ServerResponse } from 'node:http';
import type { Frame } from '../dialects/frame.ts';
import type { JournalDraft, JournalWriter } from '../journal/journal-writer.ts';
import type { Outcome } from '../journal/outcomes.ts';
import type { Step } from './step.ts';

/** After so many steps without a wait the event loop turns, so that no answer starves the others. */
const STEPS_PER_TURN = 64;

type Stage = {
  readonly response: ServerResponse;
  readonly journal: JournalWriter;
  readonly draft: JournalDraft;
  readonly now: () => number;
  /** A hanging attempt is dropped after so long. */
  readonly hangMsMax: number;
};

/**
 * Carries steps out on one response. Waits are counted from when the last one was due, so a late
 * timer never slows an answer down; a client that does not read pauses the production; one that
 * leaves ends it, and the journal says so. Throws nothing but what the steps themselves throw.
 */
export function playSteps(steps: Iterator<Step>, stage: Stage): void {
  const { response, journal, draft, now } = stage;
  let timer: NodeJS.Timeout | undefined;
  let dueAt: number | undefined;
  let stopped = false;
  let endedBy: Outcome | undefined;

  response.on('close', () => {
    stopped = true;
    clearTimeout(timer);
    if (endedBy === undefined && !response.writableFinished) draft.clientAbortAt = now();
    journal.end(draft, endedBy ?? (response.writableFinished ? 'complete' : 'aborted'));
    steps.return?.();
  });

  const write = ({ data, tokens, part }: Frame): boolean => {
    const bytes = typeof data === 'string' ? Buffer.byteLength(data) : data.byteLength;
    if (stopped) {
      journal.lateBytes(draft, bytes);
      return true;
    }
    const more = response.write(data);
    draft.bytesWritten += bytes;
    draft.tokensWritten += tokens;
    if (draft.firstTokenAt === null && (tokens > 0 || part === 'body')) {
      draft.firstTokenAt = now();
      journal.changed(draft);
    }
    return more;
  };

  const sleep = (ms: number): void => {
    if (response.headersSent) response.flushHeaders();
    timer = setTimeout(run, ms);
  };

  const close = (outcome: Outcome): void => {
    endedBy = outcome;
    if (response.headersSent) response.flushHeaders();
    if (outcome === 'reset') response.socket?.resetAndDestroy();
    else response.socket?.destroySoon();
  };

  /** False: the next step has to wait for something that calls `run` again. */
  const perform = (step: Step): boolean => {
    switch (step.do) {
      case 'wait': {
        dueAt = (dueAt ?? performance.now()) + step.ms;
        const delayMs = dueAt - performance.now();
        if (delayMs > 0) sleep(delayMs);
        return delayMs <= 0;
      }
      case 'head':
        response.writeHead(step.status, step.headers);
        draft.status = step.status;
        draft.headersAt = now();
        journal.changed(draft);
        return true;
      case 'write':
        if (write(step.frame)) return true;
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
        if (response.headersSent) response.flushHeaders();
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

  run();
}
