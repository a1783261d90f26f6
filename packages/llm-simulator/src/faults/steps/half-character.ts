import type { Step } from '../../attempt/step.ts';

/** The first of the two bytes of "ã". */
const FIRST_OF_TWO = 0xc3;

/** Sends half of the next frame and half of a character, and ends the body as if that were all. */
export function* halfCharacter(steps: Iterable<Step>): Generator<Step> {
  for (const step of steps) {
    if (step.do !== 'write') continue;
    const bytes = Buffer.from(step.frame.data);
    const head = bytes.subarray(0, Math.floor(bytes.length / 2));
    const data = Buffer.concat([head, Buffer.of(FIRST_OF_TWO)]);
    yield { do: 'write', frame: { ...step.frame, data, tokens: 0 } };
    yield { do: step.frame.part === 'body' ? 'cut' : 'end' };
    return;
  }
}
