import { expect, it } from 'vitest';
import type { RouteStep } from '../../src/api/route-step.ts';
import { stationsOf } from '../../src/route/stations-of.ts';
import { answerSummary as summary } from '../support/answer-summary.ts';

const miss: RouteStep = { kind: 'cache', outcome: 'miss', ms: 3 };
const attempt = (provider: string, outcome: string, ms: number, status?: number): RouteStep => ({
  kind: 'attempt',
  provider,
  model: 'm',
  outcome,
  ms,
  ...(status && { status }),
});
const way = (
  route: readonly RouteStep[],
  phase: 'asking' | 'writing' | 'completed' | 'failed',
  providers = ['openai'],
) =>
  stationsOf({ phase, route, providers, summary: undefined }).map(
    ({ name, note, shape, pending }) =>
      `${name} | ${note.replaceAll('\u00a0', ' ')} | ${shape}${pending ? ' …' : ''}`,
  );

it('passes an empty cache and ends at who answered', () => {
  expect(way([miss, attempt('openai', 'ok', 231)], 'completed')).toEqual([
    'cache | vazio · 3 ms | waiting',
    'OpenAI | ✓ 231 ms | good',
  ]);
});

it('ends at the cache when that had the answer', () => {
  const route: RouteStep[] = [{ kind: 'cache', outcome: 'hit', ms: 2 }];
  expect(way(route, 'completed')).toEqual(['cache | tinha a resposta · 2 ms | good']);
});

it('is on its way before anything is known', () => {
  expect(way([], 'asking')).toEqual(['pergunta | a caminho | waiting …']);
});

it('waits at the only provider that the version has', () => {
  expect(way([miss], 'asking').at(-1)).toBe('OpenAI | esperando | waiting …');
  expect(way([miss], 'asking', ['openai', 'anthropic']).at(-1)).toBe(
    'provedor | esperando | waiting …',
  );
});

it('waits nowhere once somebody answered', () => {
  expect(way([miss, attempt('openai', 'ok', 231)], 'asking')).toHaveLength(2);
});

it('breaks at what failed and has no way out when nobody answered', () => {
  expect(way([miss, attempt('openai', 'server', 84, 503)], 'failed').slice(1)).toEqual([
    'OpenAI | 503, erro do provedor · 84 ms | failed',
    'fim | sem saída | failed',
  ]);
});

it('is not a dead end when the answer was cut in the middle', () => {
  const route = [miss, attempt('openai', 'ok', 231), attempt('openai', 'cut', 1_240)];
  expect(way(route, 'failed').at(-1)).toBe('OpenAI | cortada no meio · 1,24 s | failed');
});

it('does not call a failure what the reader stopped', () => {
  expect(way([attempt('openai', 'aborted', 400)], 'completed')).toEqual([
    'OpenAI | parada · 400 ms | waiting',
  ]);
});

it('shows a code that it does not know as a failure', () => {
  expect(way([attempt('novo', 'inesperado', 0)], 'completed')).toEqual(['novo | falhou | failed']);
});

it('tells what the layers did on the way', () => {
  const route: RouteStep[] = [
    miss,
    { kind: 'bulkhead', outcome: 'queued', ms: 40 },
    attempt('openai', 'overloaded', 84, 503),
    { kind: 'retry', provider: 'openai', outcome: 'overloaded', ms: 210 },
    { kind: 'breaker', provider: 'openai', outcome: 'rejected', ms: 0 },
    { kind: 'failover', provider: 'openai', outcome: 'circuit_open', ms: 300 },
    attempt('anthropic', 'ok', 318),
  ];
  expect(way(route, 'completed')).toEqual([
    'cache | vazio · 3 ms | waiting',
    'bulkhead | esperou na fila · 40 ms | waiting',
    'OpenAI | 503, sobrecarregado · 84 ms | failed',
    'retry OpenAI | sobrecarregado · 210 ms | waiting',
    'breaker OpenAI | aberto | failed',
    'Claude | ✓ 318 ms | good',
  ]);
});

it('ends at the emergency answer when nobody could answer', () => {
  const route: RouteStep[] = [
    attempt('openai', 'connect', 9),
    { kind: 'degrade', outcome: 'minillm', ms: 4 },
  ];
  expect(way(route, 'completed').at(-1)).toBe('emergência | MiniLLM · 4 ms | degraded');
});

it('halves the disc of a degraded answer', () => {
  const degraded = { ...summary, degraded: true };
  const route = [attempt('openai', 'ok', 9)];
  const stations = stationsOf({ phase: 'completed', route, providers: [], summary: degraded });
  expect(stations[0]?.shape).toBe('degraded');
});
