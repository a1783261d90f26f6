import { describe, expect, it } from 'vitest';
import { compatible as compatibleDialect } from '../src/dialects/compatible/compatible.ts';
import { openai } from '../src/dialects/openai/openai.ts';
import { catalogue } from '../src/faults/catalogue.ts';
import type { FaultInput } from '../src/faults/fault-schema.ts';
import { splitIntoTokens } from '../src/text/split-into-tokens.ts';
import { type Seen, seeStream, seeWhole } from './support/see.ts';
import { canonicalAnswer, serve } from './support/serve.ts';

const pieces = splitIntoTokens(canonicalAnswer);
const first = (count: number) => pieces.slice(0, count).join('');
const socketClosed = { name: 'TypeError', cause: 'UND_ERR_SOCKET' };
const bodyCut = { cause: 'UND_ERR_SOCKET' };
const whole: Partial<Seen> = { text: canonicalAnswer, finish: 'stop', error: null };
const nothing: Partial<Seen> = { text: '', finish: null, totalTokens: null };

type Row = {
  readonly fault: FaultInput;
  /** What the SDK sees of a stream, and of an answer in one piece. */
  readonly streamed: object;
  readonly unstreamed: object;
  /** Where a compatible server's errors read otherwise. */
  readonly compatible?: object;
};

/** The catalogue, as the official SDK sees it. Faults that hang have a test of their own. */
const rows: readonly Row[] = [
  { fault: { kind: 'ok' }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'first-token', ms: 1 }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'token-gap', ms: 1 }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'jitter', ms: 1 }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'slow-headers', ms: 1 }, streamed: whole, unstreamed: whole },
  {
    fault: { kind: 'tokens', count: 3 },
    streamed: { text: first(3), finish: 'stop' },
    unstreamed: { text: first(3), finish: 'stop' },
  },
  {
    fault: { kind: 'answer', text: 'Não sei.' },
    streamed: { text: 'Não sei.' },
    unstreamed: { text: 'Não sei.' },
  },
  { fault: { kind: 'restarts' }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'overlaps', words: 2 }, streamed: whole, unstreamed: whole },
  {
    fault: { kind: 'usage', promptTokens: 7, completionTokens: 5 },
    streamed: { ...whole, totalTokens: 12 },
    unstreamed: { ...whole, totalTokens: 12 },
  },
  { fault: { kind: 'keep-alive', every: 2 }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'crlf' }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'split-writes', at: 'middle' }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'split-writes', at: 'character' }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'split-writes', at: 'byte' }, streamed: whole, unstreamed: whole },
  ...([408, 409, 500, 502, 504, 520] as const).map((status) => ({
    fault: { kind: 'status', status } as const,
    streamed: { ...nothing, error: { status } },
    unstreamed: { ...nothing, error: { status } },
  })),
  {
    fault: { kind: 'error', error: 'quota' },
    streamed: { error: { status: 429, type: 'insufficient_quota', code: 'insufficient_quota' } },
    unstreamed: { error: { status: 429, type: 'insufficient_quota', code: 'insufficient_quota' } },
  },
  {
    fault: { kind: 'reset' },
    streamed: { ...nothing, error: { name: 'APIConnectionError', cause: 'ECONNRESET' } },
    unstreamed: { ...nothing, error: { name: 'APIConnectionError', cause: 'ECONNRESET' } },
  },
  {
    fault: { kind: 'empty' },
    streamed: { ...nothing, chunks: 0, error: null },
    unstreamed: { text: '', finish: null },
  },
  {
    fault: { kind: 'empty-choices' },
    streamed: { text: '', finish: null, error: null },
    unstreamed: { text: '', finish: null, error: null },
  },
  {
    fault: { kind: 'html' },
    streamed: { ...nothing, chunks: 0, error: null },
    unstreamed: { ...nothing },
  },
  {
    fault: { kind: 'error-ok', error: 'overloaded' },
    streamed: { ...nothing, chunks: 0, error: null },
    unstreamed: { ...nothing, error: null },
  },
  {
    fault: { kind: 'error-first', error: 'overloaded' },
    streamed: { chunks: 0, error: { status: undefined, code: 'server_is_overloaded' } },
    unstreamed: { ...nothing },
    compatible: { chunks: 0, error: { status: undefined, type: 'ServiceUnavailableError' } },
  },
  {
    fault: { kind: 'cut', token: 4 },
    streamed: { text: first(4), finish: null, error: socketClosed },
    unstreamed: { ...nothing, error: bodyCut },
  },
  {
    fault: { kind: 'cut-byte', byte: 450 },
    streamed: { text: '', chunks: 1, finish: null, error: socketClosed },
    unstreamed: { ...nothing, error: bodyCut },
    compatible: { finish: null, error: socketClosed },
  },
  {
    fault: { kind: 'cut-tool-call', fragment: 2 },
    streamed: { text: '', toolArguments: '{"pergunta', finish: null, error: socketClosed },
    unstreamed: { ...nothing, error: bodyCut },
  },
  {
    fault: { kind: 'eof', token: 4 },
    streamed: { text: first(4), finish: null, totalTokens: null, error: null },
    unstreamed: { ...nothing, error: bodyCut },
  },
  { fault: { kind: 'stall', token: 4, ms: 1 }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'drip', token: 4, ms: 1 }, streamed: whole, unstreamed: whole },
  {
    fault: { kind: 'malformed', token: 4 },
    streamed: { text: first(4), finish: null, error: { name: 'SyntaxError' } },
    unstreamed: { ...nothing, error: { name: 'SyntaxError' } },
  },
  {
    fault: { kind: 'half-character', token: 4 },
    streamed: { text: first(4), finish: null },
    unstreamed: { ...nothing, error: bodyCut },
  },
  {
    fault: { kind: 'error-at', token: 4, error: 'server' },
    streamed: { text: first(4), finish: null, error: { status: undefined, type: 'server_error' } },
    unstreamed: { ...nothing },
    compatible: { text: first(4), finish: null, error: { type: 'InternalServerError' } },
  },
  { fault: { kind: 'no-end' }, streamed: whole, unstreamed: whole },
  {
    fault: { kind: 'no-finish' },
    streamed: { text: canonicalAnswer, finish: null, error: null },
    unstreamed: { text: canonicalAnswer, finish: null, error: null },
  },
  {
    fault: { kind: 'no-usage' },
    streamed: { ...whole, totalTokens: null },
    unstreamed: { ...whole, totalTokens: null },
  },
  {
    fault: { kind: 'filtered' },
    streamed: { text: canonicalAnswer, finish: 'content_filter' },
    unstreamed: { text: canonicalAnswer, finish: 'content_filter' },
  },
  {
    fault: { kind: 'length', count: 2 },
    streamed: { text: first(2), finish: 'length' },
    unstreamed: { text: first(2), finish: 'length' },
  },
  { fault: { kind: 'duplicate-end' }, streamed: whole, unstreamed: whole },
  {
    fault: { kind: 'flood', token: 3, bytes: 1_048_576 },
    streamed: { text: first(3), finish: null },
    unstreamed: { ...nothing, error: { name: 'SyntaxError' } },
  },
  {
    fault: { kind: 'context-limit', tokens: 3 },
    streamed: { error: { status: 400, code: 'context_length_exceeded' } },
    unstreamed: { error: { status: 400, code: 'context_length_exceeded' } },
    compatible: { error: { status: 400, type: 'BadRequestError' } },
  },
  { fault: { kind: 'prefill-rejection' }, streamed: whole, unstreamed: whole },
  {
    fault: { kind: 'rate-limit', requestsPerMinute: 60, tokensPerMinute: 10_000 },
    streamed: whole,
    unstreamed: whole,
  },
];

/** What only compatible servers do; the SDK takes no notice of it. */
const peculiar: readonly Row[] = [
  { fault: { kind: 'no-ids' }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'usage-on-finish' }, streamed: whole, unstreamed: whole },
  { fault: { kind: 'reasoning' }, streamed: whole, unstreamed: whole },
];

const hanging = ['hang', 'silence', 'keep-alive-only', 'endless'] as const;

describe('every fault of the catalogue, through the official SDK', () => {
  it.each(rows)('$fault streamed is seen as it is', async ({ fault, streamed }) => {
    const { client } = await serve();
    const headers = { 'x-simulator-fault': JSON.stringify(fault) };
    expect(await seeStream(client, {}, { headers })).toMatchObject(streamed);
  });

  it.each(rows)('$fault in one piece is seen as it is', async ({ fault, unstreamed }) => {
    const { client } = await serve();
    const headers = { 'x-simulator-fault': JSON.stringify(fault) };
    expect(await seeWhole(client, {}, { headers })).toMatchObject(unstreamed);
  });

  it('leaves no fault out', () => {
    const tested = [...rows.map(({ fault }) => fault.kind), ...hanging];
    const able = Object.keys(catalogue).filter((kind) => !(kind in openai.missingFaults));
    expect([...new Set(tested)].sort()).toEqual(able.sort());
  });
});

describe('every fault of the catalogue, from a compatible server', () => {
  const both = [...rows, ...peculiar];
  const headersOf = (fault: FaultInput) => ({ 'x-simulator-fault': JSON.stringify(fault) });

  it.each(both)('$fault streamed is seen as it is', async ({ fault, streamed, compatible }) => {
    const { url, client } = await serve();
    const other = client.withOptions({ baseURL: `${url}/compatible/v1` });
    const seen = await seeStream(other, {}, { headers: headersOf(fault) });
    expect(seen).toMatchObject(compatible ?? streamed);
  });

  it.each(both.filter(({ fault }) => !['cut-byte', 'context-limit'].includes(fault.kind)))(
    '$fault in one piece is seen as it is',
    async ({ fault, unstreamed }) => {
      const { url, client } = await serve();
      const other = client.withOptions({ baseURL: `${url}/compatible/v1` });
      const seen = await seeWhole(other, {}, { headers: headersOf(fault) });
      expect(seen).toMatchObject(unstreamed);
    },
  );

  it('leaves no fault out', () => {
    const tested = [...both.map(({ fault }) => fault.kind), ...hanging];
    const able = Object.keys(catalogue).filter(
      (kind) => !(kind in compatibleDialect.missingFaults),
    );
    expect([...new Set(tested)].sort()).toEqual(able.sort());
  });
});

describe('faults that never end', () => {
  it.each([
    { kind: 'hang', headers: false },
    { kind: 'silence', headers: true },
    { kind: 'keep-alive-only', headers: true },
    { kind: 'stall', token: 2, headers: true },
  ])('$kind keeps the attempt open until the client leaves', async ({ headers, ...fault }) => {
    const { simulator, client } = await serve();
    const leaving = new AbortController();
    const seen = seeStream(
      client,
      {},
      { signal: leaving.signal, headers: { 'x-simulator-fault': JSON.stringify(fault) } },
    );
    await simulator.journal.waitFor(
      ({ faults, headersAt }) => faults.length > 0 && (!headers || headersAt !== null),
    );
    // A whole healthy answer later it is still open.
    await seeWhole(client, {});
    expect(simulator.journal.list({ fault: fault.kind })[0]?.outcome).toBe('running');
    leaving.abort();
    const left = await simulator.journal.waitFor(({ outcome }) => outcome === 'aborted');

    expect(left.headersAt !== null).toBe(headers);
    expect((await seen).finish).toBeNull();
  });

  it('an endless answer goes on for as long as the client reads, and no longer', async () => {
    const { simulator, client } = await serve();
    const leaving = new AbortController();
    const seen = await seeStream(
      client,
      {},
      { signal: leaving.signal, headers: { 'x-simulator-fault': 'endless' } },
      ({ chunks }) => {
        if (chunks > 5 * pieces.length) leaving.abort();
      },
    );
    const left = await simulator.journal.waitFor(({ outcome }) => outcome === 'aborted');

    expect(seen.text.startsWith(canonicalAnswer.repeat(4))).toBe(true);
    expect(left.bytesGeneratedAfterAbort).toBe(0);
  });

  it('an endless answer that is not streamed never begins', async () => {
    const { simulator, client } = await serve();
    const leaving = new AbortController();
    const headers = { 'x-simulator-fault': 'endless' };
    const seen = seeWhole(client, {}, { signal: leaving.signal, headers });
    await simulator.journal.waitFor(({ faults }) => faults.length > 0);
    leaving.abort();
    const left = await simulator.journal.waitFor(({ outcome }) => outcome === 'aborted');

    expect(left.bytesWritten).toBe(0);
    expect((await seen).error).toMatchObject({ name: 'APIUserAbortError' });
  });
});
