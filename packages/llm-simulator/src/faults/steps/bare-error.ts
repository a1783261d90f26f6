import type { Step } from '../../attempt/step.ts';

/** Time for a client to read one packet before the next: its own buffers join what comes together. */
const PACKET_GAP_MS = 20;

/**
 * An error without any framing, then the end: in a packet of its own, cut in two packets, or glued
 * to the last frame. Each is read differently by Google's SDK (PROVIDERS §3, trap 8).
 */
export function* bareError(
  rest: Iterable<Step>,
  error: string,
  packets: 'whole' | 'split' | 'glued',
): Generator<Step> {
  const write = (data: string, tokens = 0): Step => ({
    do: 'write',
    frame: { part: 'other', data, tokens },
  });
  if (packets === 'glued') {
    const last = firstDelta(rest);
    yield write((last?.data ?? '') + error, last?.tokens ?? 0);
  } else {
    yield { do: 'wait', ms: PACKET_GAP_MS };
    const middle = packets === 'split' ? Math.floor(error.length / 2) : error.length;
    yield write(error.slice(0, middle));
    if (middle < error.length) {
      yield { do: 'wait', ms: PACKET_GAP_MS };
      yield write(error.slice(middle));
    }
  }
  yield { do: 'end' };
}

/** The frame to which an error is glued: the next that carries text. */
function firstDelta(rest: Iterable<Step>): { data: string; tokens: number } | undefined {
  for (const step of rest) {
    if (step.do !== 'write') continue;
    const { part, data, tokens } = step.frame;
    return part === 'delta' ? { data: Buffer.from(data).toString(), tokens } : undefined;
  }
  return undefined;
}
