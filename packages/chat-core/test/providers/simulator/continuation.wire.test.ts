import { instantPace } from '@evolua/llm-simulator/attempt/instant-pace';
import { createSimulator } from '@evolua/llm-simulator/create-simulator';
import { splitIntoTokens } from '@evolua/llm-simulator/text/split-into-tokens';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import type { ChatRequest } from '../../../src/domain/chat-request.ts';
import { stack } from '../../../src/domain/stack.ts';
import { continuation } from '../../../src/layers/continuation.ts';
import { failover } from '../../../src/layers/failover.ts';
import { ledger } from '../../../src/layers/ledger.ts';
import { prefill } from '../../../src/layers/prefill.ts';
import { timeout } from '../../../src/layers/timeout.ts';
import { anthropic } from '../../../src/providers/anthropic.ts';
import { google } from '../../../src/providers/google.ts';
import { openai } from '../../../src/providers/openai.ts';
import { openaiCompatible } from '../../../src/providers/openai-compatible.ts';
import { aCallLedger } from '../../a-call-ledger.ts';
import { aRequest } from '../../a-request.ts';
import { collect } from '../../collect.ts';
import { wireMeans } from '../wire/wire-means.ts';

const ANSWER =
  'Um **circuit breaker** protege quem chama:\n\n1. abre quando o outro lado não vai 🎓;\n' +
  '2. recusa na hora, sem demora;\n3. e fecha, protegendo quem chama, devagar.';
const tokens = splitIntoTokens(ANSWER);
const everyIndex = Array.from({ length: tokens.length + 1 }, (_, index) => index);

type At = (url: string, model: string) => ChatProvider;

const DIALECTS = {
  openai: (url, model) => openai({ apiKey: 'k', baseUrl: `${url}/openai/v1`, model }, wireMeans),
  anthropic: (url, model) =>
    anthropic({ apiKey: 'k', baseUrl: `${url}/anthropic`, model }, wireMeans),
  google: (url, model) => google({ apiKey: 'k', baseUrl: `${url}/gemini`, model }, wireMeans),
  compatible: (url, model) =>
    openaiCompatible({ name: 'local', baseUrl: `${url}/compatible/v1`, model }, wireMeans),
} satisfies Record<string, At>;

type Dialect = keyof typeof DIALECTS;
const dialects = Object.keys(DIALECTS) as Dialect[];

/** How the one who is to go on is told, the model that it is, and what that makes of a prefill. */
const NEXT = {
  'takes a prefill': { style: 'native', model: 'm-2', prefill: 'accepted' },
  'refuses a prefill': { style: 'native', model: 'm-2--prefill-rejection', prefill: 'rejected' },
  'is told in words': { style: 'instruct', model: 'm-2', prefill: 'none' },
  'begins anew': { style: 'instruct', model: 'm-2--restarts', prefill: 'none' },
  'repeats its last words': { style: 'instruct', model: 'm-2--overlaps:5', prefill: 'none' },
} as const;

type Target = {
  readonly dialect: Dialect;
  readonly model: string;
  readonly style?: 'native' | 'instruct';
};

/** A simulator, and answers from two of its targets: the second where the first fails. */
const simulating = async ({ idleMs = 5_000 } = {}) => {
  const simulator = createSimulator({ answer: () => ANSWER, pace: instantPace });
  const { url } = await simulator.listen(0);
  onTestFinished(() => simulator.close());
  const { book } = aCallLedger();
  const { estimateTokens } = wireMeans;

  const target = (name: string, { dialect, model, style = 'native' }: Target) =>
    stack(
      // Each target as the last version has it, without its retries.
      prefill(style),
      timeout({ firstTokenMs: 5_000, idleMs }),
      ledger(book, { estimateTokens, priceOf: (_model, { outputTokens }) => outputTokens }),
      { ...DIALECTS[dialect](url, model), name },
    );
  const answer = (first: Target, second: Target, request: ChatRequest = aRequest()) =>
    collect(
      stack(
        // Above failover, which asks somebody else.
        continuation({ estimateTokens }),
        failover(target('first', first), target('second', second)),
      ),
      request,
    );
  return { simulator, answer };
};

describe.each(dialects)('an answer of %s', (dialect) => {
  test.each(Object.entries(NEXT))(
    'S08, X19: cut at any token is read whole, when the next one %s',
    async (_way, { prefill: outcome, ...next }) => {
      const { simulator, answer } = await simulating();
      for (const index of everyIndex) {
        const first = { dialect, model: `m-1--cut:${index}` };
        const { text, error, events } = await answer(first, { dialect, ...next });
        expect(error, `cut at ${index}`).toBeUndefined();
        expect(text, `cut at ${index}`).toBe(ANSWER);
        expect(events.filter(({ type }) => type === 'finish')).toHaveLength(1);
      }
      const seen = new Set(simulator.journal.list().map((entry) => entry.prefill));
      expect([...seen].sort()).toEqual([...new Set([outcome, 'none'])].sort());
    },
  );

  test.each([
    'eof:9',
    'stall:9',
    'malformed:9',
    'half-character:9',
    'error-at:9',
    '{"kind":"error-at","token":9,"error":"server"}',
    '{"kind":"error-at","token":9,"error":"throttled"}',
  ])('X02: broken by %s is read whole', async (fault) => {
    const { simulator, answer } = await simulating(fault === 'stall:9' ? { idleMs: 100 } : {});
    const isJson = fault.startsWith('{');
    if (isJson) simulator.faults.add({ fault: JSON.parse(fault), match: { model: 'm-1' } });
    const model = isJson ? 'm-1' : `m-1--${fault}`;
    const { text, error, events } = await answer({ dialect, model }, { dialect, model: 'm-2' });
    expect(error).toBeUndefined();
    expect(text).toBe(ANSWER);
    expect(text.isWellFormed()).toBe(true);
    const steps = events.flatMap((event) => (event.type === 'route' ? [event.step.kind] : []));
    expect(steps.filter((kind) => kind === 'continuation')).toHaveLength(1);
  });

  test('cut at any byte is read whole', async () => {
    const { answer } = await simulating();
    for (let byte = 1; byte < 12_000; byte += 173) {
      const first = { dialect, model: `m-1--cut-byte:${byte}` };
      const { text, error } = await answer(first, { dialect, model: 'm-2' });
      expect(error, `cut at byte ${byte}`).toBeUndefined();
      expect(text, `cut at byte ${byte}`).toBe(ANSWER);
    }
  });

  test('S14: that nobody can finish ends with its first failure, never with a refused prefill', async () => {
    const { simulator, answer } = await simulating();
    for (const fault of ['prefill-rejection--status:503', 'error:prefill', 'status:400', 'reset']) {
      const first = { dialect, model: 'm-1--cut:9' };
      const { text, error, events } = await answer(first, { dialect, model: `m-2--${fault}` });
      expect(error?.code, fault).toBe('cut');
      expect(ANSWER.startsWith(text), fault).toBe(true);
      expect(text.length).toBeLessThan(ANSWER.length);
      expect(events.every(({ type }) => type !== 'finish')).toBe(true);
    }
    expect(simulator.journal.list().length).toBeGreaterThanOrEqual(8);
  });

  test('X18: of JSON, or that calls a tool, is never continued', async () => {
    const { simulator, answer } = await simulating();
    const first = { dialect, model: 'm-1--cut:3' };
    const responseFormat = {
      type: 'json-schema',
      name: 'resposta',
      schema: {
        type: 'object',
        properties: { texto: { type: 'string' } },
        required: ['texto'],
        additionalProperties: false,
      },
    } as const;
    const json = await answer(first, { dialect, model: 'm-2' }, aRequest({ responseFormat }));
    expect(json.error?.code).toBe('cut');
    expect(simulator.journal.list()).toHaveLength(1);
    if (dialect === 'google') return; // Its tool calls come in one piece.
    const calling = { dialect, model: 'm-1--cut-tool-call:1' };
    const tools = [{ name: 'consultar' }];
    const tool = await answer(calling, { dialect, model: 'm-2' }, aRequest({ tools }));
    expect(tool.error?.code).toBe('cut');
    expect(tool.events.every(({ type }) => type !== 'finish')).toBe(true);
    expect(simulator.journal.list()).toHaveLength(2);
  });
});

describe('an answer that changes its provider in the middle', () => {
  test.each(dialects)('is read whole, whoever goes on: %s', async (dialect) => {
    const { answer } = await simulating();
    for (const other of dialects) {
      const { text } = await answer(
        { dialect: other, model: 'm-1--cut:17' },
        { dialect, model: 'm-2' },
      );
      expect(text).toBe(ANSWER);
    }
  });

  test('X20: is one answer with two calls: usage and cost of each, and the sum', async () => {
    const { answer } = await simulating();
    const first = { dialect: 'openai', model: 'm-1--cut:20' } as const;
    const { events } = await answer(first, { dialect: 'anthropic', model: 'm-2' });
    const last = events.at(-1);
    if (last?.type !== 'finish') throw new Error('not finished');
    expect(last.calls).toMatchObject([
      { provider: 'first', model: 'm-1--cut:20', outcome: 'cut', usage: { source: 'estimated' } },
      { provider: 'second', model: 'm-2', outcome: 'ok', usage: { source: 'provider' } },
    ]);
    const [cut, whole] = last.calls;
    expect(whole?.usage.outputTokens).toBe(tokens.length - 20);
    expect(cut?.costUsd).toBe(cut?.usage.outputTokens);
    expect(last).toMatchObject({ model: 'm-2', usage: { source: 'estimated' } });
    const sum = Number(cut?.usage.outputTokens) + Number(whole?.usage.outputTokens);
    expect(last.usage.outputTokens).toBe(sum);
  });

  test('keeps to the limit of tokens that its reader set', async () => {
    const { simulator, answer } = await simulating();
    const sampling = { temperature: 0, outputTokensMax: 30 };
    const first = { dialect: 'openai', model: 'm-1--cut:10' } as const;
    const second = { dialect: 'openai', model: 'm-2' } as const;
    const { events } = await answer(first, second, aRequest({ sampling }));
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'length' });
    const spoken = tokens.slice(0, 10).join('');
    const left = 30 - (await wireMeans.estimateTokens(spoken));
    expect(simulator.journal.list().map(({ tokensWritten }) => tokensWritten)).toContain(left);
  });
});
