import type { Step } from '../../attempt/step.ts';
import type { Frame } from '../../dialects/frame.ts';

const SPACE = 0x20;

/** Breaks the JSON of the first frame and lets the others be. A body keeps its length. */
export function* breakNextFrame(steps: Iterable<Step>): Generator<Step> {
  let broken = false;
  for (const step of steps) {
    if (broken || step.do !== 'write') {
      yield step;
      continue;
    }
    broken = true;
    yield { do: 'write', frame: { ...step.frame, data: breakData(step.frame), tokens: 0 } };
  }
}

function breakData({ part, data }: Frame): string | Uint8Array {
  const bytes = Buffer.from(data);
  if (part === 'body') return Buffer.alloc(bytes.length, SPACE);
  const text = bytes.toString();
  const ending = text.endsWith('\r\n\r\n') ? '\r\n\r\n' : '\n\n';
  return `${text.slice(0, Math.floor(text.length / 2)).trimEnd()}${ending}`;
}
