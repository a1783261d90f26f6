import type { Step } from '../../attempt/step.ts';

const BLOCK_BYTES = 65_536;

/** One line of `bytes` bytes and no line feed, in blocks, so that a slow reader holds it back. */
export function* flood(bytes: number): Generator<Step> {
  const block = Buffer.alloc(BLOCK_BYTES, 'x');
  yield { do: 'write', frame: { part: 'other', data: 'data: ', tokens: 0 } };
  for (let left = bytes; left > 0; left -= BLOCK_BYTES) {
    const data = block.subarray(0, Math.min(left, BLOCK_BYTES));
    yield { do: 'write', frame: { part: 'other', data, tokens: 0 } };
  }
  yield { do: 'end' };
}
