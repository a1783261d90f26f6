import { describe, expect, it } from 'vitest';
import { seeStream } from '../support/see.ts';
import { serve } from '../support/serve.ts';

const WAIT_MS = 30;

describe('faults that take their time, by the journal', () => {
  it.each([
    ['slow-headers', { kind: 'slow-headers', ms: WAIT_MS }, 'acceptedAt', 'headersAt'],
    // A busy machine may put a stamp behind the beginning of the wait: from the one before.
    ['first-token', { kind: 'first-token', ms: WAIT_MS }, 'acceptedAt', 'firstTokenAt'],
    ['stall', { kind: 'stall', token: 1, ms: WAIT_MS }, 'headersAt', 'endedAt'],
    ['drip', { kind: 'drip', token: 1, ms: WAIT_MS }, 'headersAt', 'endedAt'],
  ] as const)('%s', async (_, fault, from, to) => {
    const { simulator, client } = await serve({ answer: () => 'um dois' });
    await seeStream(client, {}, { headers: { 'x-simulator-fault': JSON.stringify(fault) } });
    const entry = await simulator.journal.waitFor(({ outcome }) => outcome === 'complete');

    // Stamps are whole milliseconds and a timer may be one early; late is never wrong.
    expect((entry[to] ?? 0) - (entry[from] ?? 0)).toBeGreaterThanOrEqual(WAIT_MS - 2);
  });
});
