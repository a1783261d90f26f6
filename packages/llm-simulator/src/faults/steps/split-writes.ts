import type { Step } from '../../attempt/step.ts';
import { mapFrames } from './map-frames.ts';

/** The first byte of a UTF-8 character of two bytes or more: 0xC2 to 0xF4. */
const LONG_CHARACTER_MIN = 0xc2;

/** Sends each frame in several packets, cut where a careless reader stumbles. */
export function splitWrites(
  steps: Iterable<Step>,
  at: 'middle' | 'character' | 'byte',
): Iterable<Step> {
  return mapFrames(steps, function* (frame) {
    const bytes = Buffer.from(frame.data);
    let from = 0;
    for (const cut of cutsOf(bytes, at)) {
      yield { do: 'write', frame: { ...frame, data: bytes.subarray(from, cut), tokens: 0 } };
      yield { do: 'turn' };
      from = cut;
    }
    yield { do: 'write', frame: { ...frame, data: bytes.subarray(from) } };
  });
}

function cutsOf(bytes: Uint8Array, at: 'middle' | 'character' | 'byte'): number[] {
  if (at === 'middle') return bytes.length < 2 ? [] : [Math.floor(bytes.length / 2)];
  if (at === 'byte') return Array.from({ length: bytes.length - 1 }, (_, index) => index + 1);
  return [...bytes.keys()]
    .filter((index) => (bytes[index] ?? 0) >= LONG_CHARACTER_MIN)
    .map((index) => index + 1);
}
