import { describe, expect, it } from 'vitest';
import { anthropic } from '../../../src/dialects/anthropic/anthropic.ts';
import { catalogue } from '../../../src/faults/catalogue.ts';
import type { FaultInput } from '../../../src/faults/fault-schema.ts';
import { splitIntoTokens } from '../../../src/text/split-into-tokens.ts';
import { anthropicClient, askAnthropic, streamAnthropic } from '../../support/see-anthropic.ts';
import { canonicalAnswer, serve } from '../../support/serve.ts';

const pieces = splitIntoTokens(canonicalAnswer);
const first = (count: number) => pieces.slice(0, count).join('');
const whole = { text: canonicalAnswer, stop: 'end_turn', error: null };
const nothing = { text: '', stop: null, outputTokens: null };
const closed = { name: 'TypeError', cause: 'UND_ERR_SOCKET' };
const broken = { name: 'SyntaxError' };
const overloaded = { status: undefined, type: 'overloaded_error' };

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
  [{ kind: 'keep-alive', every: 2 }, { ...whole, events: pieces.length + 5 }, whole],
  [{ kind: 'crlf' }, whole, whole],
  [{ kind: 'split-writes', at: 'middle' }, whole, whole],
  [{ kind: 'split-writes', at: 'character' }, whole, whole],
  [{ kind: 'split-writes', at: 'byte' }, whole, whole],
  ...([408, 409, 500, 502, 504, 520, 529] as const).map(
    (status) =>
      [
        { kind: 'status', status },
        { ...nothing, error: { status } },
        { ...nothing, error: { status } },
      ] as const,
  ),
  [
    { kind: 'error', error: 'overloaded' },
    { error: { status: 529, type: 'overloaded_error' } },
    { error: { status: 529, type: 'overloaded_error' } },
  ],
  [
    { kind: 'reset' },
    { ...nothing, error: { name: 'APIConnectionError', cause: 'ECONNRESET' } },
    { ...nothing, error: { name: 'APIConnectionError', cause: 'ECONNRESET' } },
  ],
  [{ kind: 'empty' }, { ...nothing, events: 0, error: null }, { ...nothing, error: null }],
  [
    { kind: 'empty-choices' },
    { text: '', events: 3, error: null },
    { text: '', stop: 'end_turn', error: null },
  ],
  [{ kind: 'html' }, { ...nothing, events: 0, error: null }, { ...nothing, error: null }],
  [{ kind: 'error-ok' }, { ...nothing, events: 0, error: null }, { ...nothing, error: null }],
  [{ kind: 'error-first' }, { events: 0, error: overloaded }, { ...nothing, error: null }],
  [
    { kind: 'cut', token: 4 },
    { text: first(4), stop: null, error: closed },
    { ...nothing, error: closed },
  ],
  [
    { kind: 'cut-byte', byte: 450 },
    { text: '', events: 1, error: closed },
    { ...nothing, error: closed },
  ],
  [
    { kind: 'cut-tool-call', fragment: 2 },
    { toolJson: '{"pergunta', stop: null, error: closed },
    { ...nothing, error: closed },
  ],
  [
    { kind: 'eof', token: 4 },
    { text: first(4), stop: null, error: null },
    { ...nothing, error: closed },
  ],
  [{ kind: 'stall', token: 4, ms: 1 }, whole, whole],
  [{ kind: 'drip', token: 4, ms: 1 }, whole, whole],
  [
    { kind: 'malformed', token: 4 },
    { text: first(4), stop: null, error: broken },
    { ...nothing, error: broken },
  ],
  [
    { kind: 'half-character', token: 4 },
    { text: first(4), stop: null },
    { ...nothing, error: closed },
  ],
  [
    { kind: 'error-at', token: 4 },
    { text: first(4), stop: null, error: overloaded },
    { ...nothing, error: null },
  ],
  [{ kind: 'no-end' }, whole, whole],
  [
    { kind: 'no-finish' },
    { text: canonicalAnswer, stop: null, error: null },
    { text: canonicalAnswer, stop: null, error: null },
  ],
  [{ kind: 'no-usage' }, { ...whole, outputTokens: null }, { ...whole, outputTokens: null }],
  [{ kind: 'filtered' }, { stop: 'refusal' }, { stop: 'refusal' }],
  [
    { kind: 'length', count: 2 },
    { text: first(2), stop: 'max_tokens' },
    { text: first(2), stop: 'max_tokens' },
  ],
  [{ kind: 'duplicate-end' }, { ...whole, events: pieces.length + 8 }, whole],
  [
    { kind: 'flood', token: 3, bytes: 1_048_576 },
    { text: first(3), stop: null },
    { ...nothing, error: broken },
  ],
  [{ kind: 'rate-limit', requestsPerMinute: 60 }, whole, whole],
  [
    { kind: 'context-limit', tokens: 3 },
    { error: { status: 400, type: 'invalid_request_error' } },
    { error: { status: 400, type: 'invalid_request_error' } },
  ],
  [{ kind: 'prefill-rejection' }, whole, whole],
];

const hanging = ['hang', 'silence', 'keep-alive-only', 'endless'];

describe("every fault of the catalogue, through Anthropic's SDK", () => {
  it.each(rows)('%j streamed is seen as it is', async (fault, streamed) => {
    const { url } = await serve();
    expect(await streamAnthropic(anthropicClient(url), {}, { fault })).toMatchObject(streamed);
  });

  it.each(rows)('%j in one piece is seen as it is', async (fault, _, unstreamed) => {
    const { url } = await serve();
    expect(await askAnthropic(anthropicClient(url), {}, { fault })).toMatchObject(unstreamed);
  });

  it('leaves out only what the protocol cannot express', () => {
    const tested = [...new Set(rows.map(([{ kind }]) => kind as string)), ...hanging];
    const refused = Object.keys(anthropic.missingFaults);
    expect([...tested, ...refused].sort()).toEqual(Object.keys(catalogue).sort());
  });
});
