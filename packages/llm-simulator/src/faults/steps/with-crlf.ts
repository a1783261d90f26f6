import type { Step } from '../../attempt/step.ts';
import { mapFrames } from './map-frames.ts';

/** Ends the lines of a stream in CRLF; inside JSON there is no bare line feed to be hurt. */
export function withCrlf(steps: Iterable<Step>): Iterable<Step> {
  return mapFrames(steps, (frame) => {
    if (frame.part === 'body' || typeof frame.data !== 'string') return [{ do: 'write', frame }];
    return [{ do: 'write', frame: { ...frame, data: frame.data.replaceAll(/\r?\n/g, '\r\n') } }];
  });
}
