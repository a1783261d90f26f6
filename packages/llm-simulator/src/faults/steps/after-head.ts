import type { Step } from '../../attempt/step.ts';

/** Lets the headers pass, then does `then` in place of the whole answer. */
export function* afterHead(steps: Iterable<Step>, then: () => Iterable<Step>): Generator<Step> {
  for (const step of steps) {
    yield step;
    if (step.do === 'head') return yield* then();
  }
}
