import type { Step } from '../../attempt/step.ts';

/** The longest that a client is kept: after it the connection is cut. */
const DURATION_MS_MAX = 600_000;

/** Nothing but frames without content, one every `everyMs`. */
export function* keepAliveForever(keepAliveFrame: string, everyMs: number): Generator<Step> {
  for (let ms = 0; ms < DURATION_MS_MAX; ms += everyMs) {
    yield { do: 'write', frame: { part: 'other', data: keepAliveFrame, tokens: 0 } };
    yield { do: 'wait', ms: everyMs };
  }
  yield { do: 'cut' };
}
