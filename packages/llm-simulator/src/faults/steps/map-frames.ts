import type { Step } from '../../attempt/step.ts';
import type { Frame } from '../../dialects/frame.ts';

/** Puts other steps in the place of each frame; an empty list leaves the frame out. */
export function* mapFrames(
  steps: Iterable<Step>,
  replace: (frame: Frame) => Iterable<Step>,
): Generator<Step> {
  for (const step of steps) {
    if (step.do === 'write') yield* replace(step.frame);
    else yield step;
  }
}
