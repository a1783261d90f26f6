import type { Step } from '../../attempt/step.ts';

/** Sends the finish reason and the terminal marker a second time. */
export function* repeatEnd(steps: Iterable<Step>): Generator<Step> {
  const again: Step[] = [];
  for (const step of steps) {
    if (step.do === 'write' && ['finish', 'end'].includes(step.frame.part)) again.push(step);
    if (step.do === 'end') yield* again;
    yield step;
  }
}
