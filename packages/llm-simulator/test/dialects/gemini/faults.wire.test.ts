import { describe, expect, it } from 'vitest';
import { gemini } from '../../../src/dialects/gemini/gemini.ts';
import { catalogue } from '../../../src/faults/catalogue.ts';
import type { FaultInput } from '../../../src/faults/fault-schema.ts';
import { splitIntoTokens } from '../../../src/text/split-into-tokens.ts';
import { askGemini, geminiClient, streamGemini } from '../../support/see-gemini.ts';
import { canonicalAnswer, serve } from '../../support/serve.ts';

const pieces = splitIntoTokens(canonicalAnswer);
const first = (count: number) => pieces.slice(0, count).join('');
const whole = { text: canonicalAnswer, finish: 'STOP', error: null };
const nothing = { text: '', finish: null, outputTokens: null };
const closed = { name: 'TypeError', cause: 'UND_ERR_SOCKET' };
const broken = { name: 'SyntaxError' };
const reset = { name: 'TypeError', cause: 'ECONNRESET' };
const incomplete = { name: 'Error', message: 'Incomplete JSON segment at the end' };
const unavailable = { name: 'ApiError', status: 503 };

/** A fault, and what the official SDK makes of it: of a stream, and of an answer in one piece. */
const rows: readonly (readonly [FaultInput, object, object])[] = [
  [{ kind: 'ok' }, whole, whole],
  [{ kind: 'first-token', ms: 1 }, whole, whole],
  [{ kind: 'token-gap', ms: 1 }, whole, whole],
  [{ kind: 'jitter', ms: 1 }, whole, whole],
  [{ kind: 'slow-headers', ms: 1 }, whole, whole],
  [
    { kind: 'tokens', count: 3 },
    { text: first(3), outputTokens: 3 },
    { text: first(3), outputTokens: 3 },
  ],
  [{ kind: 'answer', text: 'Não sei.' }, { text: 'Não sei.' }, { text: 'Não sei.' }],
  [{ kind: 'restarts' }, whole, whole],
  [{ kind: 'overlaps', words: 2 }, whole, whole],
  [
    { kind: 'usage', promptTokens: 7, completionTokens: 5 },
    { ...whole, outputTokens: 5 },
    { ...whole, outputTokens: 5 },
  ],
  [{ kind: 'keep-alive', every: 2 }, { ...whole, chunks: pieces.length + 1 }, whole],
  [{ kind: 'crlf' }, whole, whole],
  [{ kind: 'split-writes', at: 'middle' }, whole, whole],
  [{ kind: 'split-writes', at: 'character' }, whole, whole],
  [{ kind: 'split-writes', at: 'byte' }, whole, whole],
  ...([408, 409, 500, 502, 504, 520] as const).map(
    (status) =>
      [
        { kind: 'status', status },
        { ...nothing, error: { name: 'ApiError', status } },
        { ...nothing, error: { name: 'ApiError', status } },
      ] as const,
  ),
  [
    { kind: 'error', error: 'overloaded' },
    { ...nothing, error: unavailable },
    { ...nothing, error: unavailable },
  ],
  [{ kind: 'reset' }, { ...nothing, error: reset }, { ...nothing, error: reset }],
  [{ kind: 'empty' }, { ...nothing, chunks: 0, error: null }, { ...nothing, error: broken }],
  [{ kind: 'empty-choices' }, { ...nothing, chunks: 1, error: null }, { ...nothing, error: null }],
  [{ kind: 'html' }, { ...nothing, error: incomplete }, { ...nothing, error: broken }],
  [{ kind: 'error-ok' }, { ...nothing, error: unavailable }, { ...nothing, error: null }],
  [{ kind: 'error-first' }, { ...nothing, error: unavailable }, { ...nothing, error: null }],
  [
    { kind: 'cut', token: 4 },
    { text: first(4), finish: null, error: closed },
    { ...nothing, error: closed },
  ],
  [
    { kind: 'cut-byte', byte: 450 },
    { text: first(1), finish: null, error: closed },
    { ...nothing, error: closed },
  ],
  [
    { kind: 'eof', token: 4 },
    { text: first(4), finish: null, error: null },
    { ...nothing, error: closed },
  ],
  [{ kind: 'stall', token: 4, ms: 1 }, whole, whole],
  [{ kind: 'drip', token: 4, ms: 1 }, whole, whole],
  [
    { kind: 'malformed', token: 4 },
    { text: first(4), finish: null, error: broken },
    { ...nothing, error: broken },
  ],
  [
    { kind: 'half-character', token: 4 },
    { text: first(4), finish: null, error: incomplete },
    { ...nothing, error: closed },
  ],
  [
    { kind: 'error-at', token: 4 },
    { text: first(4), finish: null, error: unavailable },
    { ...nothing, error: null },
  ],
  [
    { kind: 'bare-error', token: 4 },
    { text: first(4), finish: null, error: unavailable },
    { ...nothing, error: null },
  ],
  ...(['split', 'glued'] as const).map(
    (packets) =>
      [
        { kind: 'bare-error', token: 4, packets },
        { text: first(4), finish: null, error: incomplete },
        { ...nothing, error: null },
      ] as const,
  ),
  [
    { kind: 'no-finish' },
    { text: canonicalAnswer, finish: null, error: null },
    { text: canonicalAnswer, finish: null, error: null },
  ],
  [{ kind: 'no-usage' }, { ...whole, outputTokens: null }, { ...whole, outputTokens: null }],
  [{ kind: 'filtered' }, { finish: 'SAFETY' }, { finish: 'SAFETY' }],
  [
    { kind: 'length', count: 2 },
    { text: first(2), finish: 'MAX_TOKENS' },
    { text: first(2), finish: 'MAX_TOKENS' },
  ],
  [{ kind: 'duplicate-end' }, { ...whole, chunks: pieces.length + 2 }, whole],
  [
    { kind: 'flood', token: 3, bytes: 1_048_576 },
    { text: first(3), finish: null, error: incomplete },
    { ...nothing, error: broken },
  ],
  [{ kind: 'rate-limit', requestsPerMinute: 60 }, whole, whole],
  [
    { kind: 'context-limit', tokens: 3 },
    { error: { name: 'ApiError', status: 400 } },
    { error: { name: 'ApiError', status: 400 } },
  ],
  [{ kind: 'prefill-rejection' }, whole, whole],
  [
    { kind: 'blocked-prompt' },
    { ...nothing, blocked: 'PROHIBITED_CONTENT', error: null },
    { ...nothing, blocked: 'PROHIBITED_CONTENT', error: null },
  ],
];

const hanging = ['hang', 'silence', 'keep-alive-only', 'endless'];

describe("every fault of the catalogue, through Google's SDK", () => {
  it.each(rows)('%j streamed is seen as it is', async (fault, streamed) => {
    const { url } = await serve();
    expect(await streamGemini(geminiClient(url), { fault })).toMatchObject(streamed);
  });

  it.each(rows)('%j in one piece is seen as it is', async (fault, _, unstreamed) => {
    const { url } = await serve();
    expect(await askGemini(geminiClient(url), { fault })).toMatchObject(unstreamed);
  });

  it('leaves out only what the protocol cannot express', () => {
    const tested = [...new Set(rows.map(([{ kind }]) => kind as string)), ...hanging];
    const refused = Object.keys(gemini.missingFaults);
    expect([...tested, ...refused].sort()).toEqual(Object.keys(catalogue).sort());
  });
});
