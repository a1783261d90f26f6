import type { Step } from '../../attempt/step.ts';
import { mapFrames } from './map-frames.ts';

/** Puts a frame that carries nothing before every `every`-th token. */
export function keepAliveBetween(
  steps: Iterable<Step>,
  keepAliveFrame: string,
  every: number,
): Iterable<Step> {
  const keepAlive: Step = {
    do: 'write',
    frame: { part: 'other', data: keepAliveFrame, tokens: 0 },
  };
  let token = 0;
  return mapFrames(steps, (frame) => {
    if (frame.part !== 'delta') return [{ do: 'write', frame }];
    token += 1;
    return token % every === 0 ? [keepAlive, { do: 'write', frame }] : [{ do: 'write', frame }];
  });
}
