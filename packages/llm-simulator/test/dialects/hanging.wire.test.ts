import { describe, expect, it } from 'vitest';
import type { FaultInput } from '../../src/faults/fault-schema.ts';
import { anthropicClient, askAnthropic, streamAnthropic } from '../support/see-anthropic.ts';
import { askGemini, geminiClient, streamGemini } from '../support/see-gemini.ts';
import { serve } from '../support/serve.ts';

type Call = (url: string, fault: FaultInput, signal: AbortSignal) => Promise<{ error: unknown }>;

const streams: Readonly<Record<string, Call>> = {
  anthropic: (url, fault, signal) => streamAnthropic(anthropicClient(url), {}, { fault, signal }),
  gemini: (url, fault, signal) => streamGemini(geminiClient(url), { fault, signal }),
};
const answers: Readonly<Record<string, (url: string) => Promise<{ error: unknown }>>> = {
  anthropic: (url) => askAnthropic(anthropicClient(url)),
  gemini: (url) => askGemini(geminiClient(url)),
};
const faults: readonly FaultInput[] = [
  { kind: 'hang' },
  { kind: 'silence' },
  { kind: 'keep-alive-only', everyMs: 1 },
  { kind: 'stall', token: 2 },
];

describe.each(Object.keys(streams))('faults that never end, through the SDK of %s', (name) => {
  it.each(faults)('$kind keeps the attempt open until the client leaves', async (fault) => {
    const { simulator, url } = await serve();
    const leaving = new AbortController();
    const seen = streams[name]?.(url, fault, leaving.signal);
    const headers = fault.kind !== 'hang';
    await simulator.journal.waitFor(
      (entry) => entry.faults.length > 0 && (!headers || entry.headersAt !== null),
    );
    // A whole healthy answer later it is still open.
    expect((await answers[name]?.(url))?.error).toBeNull();
    expect(simulator.journal.list({ fault: fault.kind })[0]?.outcome).toBe('running');
    leaving.abort();
    const left = await simulator.journal.waitFor(({ outcome }) => outcome === 'aborted');

    expect(left.headersAt !== null).toBe(headers);
    expect(left.bytesGeneratedAfterAbort).toBe(0);
    await seen;
  });
});
