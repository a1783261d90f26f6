import type { Step } from '../../attempt/step.ts';

/** A body that is not streamed drips in so many parts. */
const BODY_PARTS = 16;

/** Sends the frames that are left one by one, `ms` apart, in place of their own pace. */
export function* drip(steps: Iterable<Step>, ms: number): Generator<Step> {
  for (const step of steps) {
    if (step.do === 'wait') continue;
    if (step.do !== 'write') {
      yield step;
      continue;
    }
    if (step.frame.part !== 'body') {
      if (step.frame.part === 'delta') yield { do: 'wait', ms };
      yield step;
      continue;
    }
    const bytes = Buffer.from(step.frame.data);
    const size = Math.max(1, Math.ceil(bytes.length / BODY_PARTS));
    for (let from = 0; from < bytes.length; from += size) {
      const last = from + size >= bytes.length;
      yield { do: 'wait', ms };
      yield {
        do: 'write',
        frame: {
          ...step.frame,
          data: bytes.subarray(from, from + size),
          tokens: last ? step.frame.tokens : 0,
        },
      };
    }
  }
}
