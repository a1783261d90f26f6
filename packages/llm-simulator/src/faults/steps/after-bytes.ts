import type { Step } from '../../attempt/step.ts';

/** Lets exactly `count` bytes of the body pass, then does `last` and nothing else. */
export function* afterBytes(steps: Iterable<Step>, count: number, last: Step): Generator<Step> {
  let left = count;
  for (const step of steps) {
    if (step.do !== 'write') {
      if (step.do === 'end') break;
      yield step;
      continue;
    }
    const bytes = Buffer.from(step.frame.data);
    if (bytes.length >= left) {
      const data = bytes.subarray(0, left);
      if (left > 0) yield { do: 'write', frame: { ...step.frame, data, tokens: 0 } };
      break;
    }
    left -= bytes.length;
    yield step;
  }
  yield last;
}
