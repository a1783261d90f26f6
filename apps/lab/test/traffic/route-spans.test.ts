import type { RouteStep } from '@evolua/chat-core/domain/route-step';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routeSpans } from '../../src/traffic/route-spans.ts';
import { aHeardAnswer } from './a-heard-answer.ts';

const heardAt = (heardMs: number, ...steps: readonly RouteStep[]) =>
  steps.map((step) => ({ step, heardMs }));
const miss: RouteStep = { kind: 'cache', outcome: 'miss', ms: 2 };
const attempt = (provider: string, ms: number, outcome: 'ok' | 'server' = 'ok'): RouteStep => ({
  kind: 'attempt',
  provider,
  model: 'any',
  outcome,
  ms,
});

const drawn = (heard: Parameters<typeof routeSpans>[0]) =>
  routeSpans(heard).map(({ name, startMs, endMs, failed }) => [name, startMs, endMs, failed]);

test('steps stand end to end before the first token, behind the way in', () => {
  const route = heardAt(
    300,
    miss,
    attempt('openai', 80, 'server'),
    { kind: 'failover', provider: 'openai', to: 'anthropic', outcome: 'server', ms: 81 },
    attempt('anthropic', 200),
  );
  expect(drawn(aHeardAnswer({ route }))).toEqual([
    ['entrada: rede, conta, gravação', 0, 18, false],
    ['cache: não tinha', 18, 20, false],
    ['OpenAI', 20, 100, true],
    ['troca: OpenAI → Claude', 100, 100, false],
    ['Claude', 100, 300, false],
    ['primeiro token → fim', 300, 3_000, false],
  ]);
});

test('of two that race, the winner ends at the first token', () => {
  const route = heardAt(
    900,
    miss,
    { kind: 'hedge', outcome: 'fired', ms: 600 },
    attempt('google', 250),
    { kind: 'hedge', outcome: 'won', ms: 850 },
  );
  expect(drawn(aHeardAnswer({ route, firstTokenMs: 900 })).slice(1, -1)).toEqual([
    ['cache: não tinha', 48, 50, false],
    ['demora: pergunta também a outro', 650, 650, false],
    ['Gemini', 650, 900, false],
    ['o segundo respondeu antes', 900, 900, false],
  ]);
});

test('what comes in the middle of the answer stands where it was heard', () => {
  const route = [
    ...heardAt(300, miss, attempt('anthropic', 280)),
    ...heardAt(1_000, { kind: 'continuation', outcome: 'cut', ms: 990 }),
    ...heardAt(1_400, attempt('google', 390)),
  ];
  expect(drawn(aHeardAnswer({ route })).slice(3)).toEqual([
    ['cortada: outro provedor continua', 1_000, 1_000, false],
    ['Gemini', 1_010, 1_400, false],
    ['primeiro token → fim', 300, 3_000, false],
  ]);
});

test('a refusal ends with its last step, and silence is one failed way in', () => {
  const nothing = { firstTokenMs: undefined, summary: undefined, totalMs: 92 };
  const end = { status: 503, ended: 'refused' } as const;
  const route = heardAt(92, miss, attempt('openai', 84, 'server'));
  expect(drawn(aHeardAnswer({ ...nothing, route, end })).at(-1)).toEqual(['OpenAI', 8, 92, true]);
  expect(drawn(aHeardAnswer({ ...nothing, end }))).toEqual([
    ['entrada: rede, conta, gravação', 0, 92, true],
  ]);
});

test('no span leaves its request, whatever the versions count', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('attempt' as const),
      provider: fc.constantFrom('openai', 'google'),
      model: fc.constant('any'),
      outcome: fc.constantFrom('ok' as const, 'server' as const),
      ms: fc.nat(30_000),
    }),
    fc.record({
      kind: fc.constant('hedge' as const),
      outcome: fc.constantFrom('fired' as const, 'won' as const),
      ms: fc.nat(30_000),
    }),
  );
  const route = fc.array(fc.record({ step, heardMs: fc.nat(20_000) }), { maxLength: 8 });
  fc.assert(
    fc.property(route, fc.nat(3_000), (steps, firstTokenMs) => {
      for (const span of routeSpans(aHeardAnswer({ route: steps, firstTokenMs }))) {
        expect(span.startMs).toBeGreaterThanOrEqual(0);
        expect(span.startMs).toBeLessThanOrEqual(span.endMs);
        expect(span.endMs).toBeLessThanOrEqual(3_000);
      }
    }),
  );
});
