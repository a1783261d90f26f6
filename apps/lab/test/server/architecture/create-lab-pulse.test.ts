import type { RouteStep } from '@evolua/chat-core/domain/route-step';
import type { ProcessView } from '@evolua/lab-contract/process-view';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HeardAnswer } from '../../../src/classroom/heard-answer.ts';
import type { Toxics } from '../../../src/links/toxics.ts';
import { createLabPulse } from '../../../src/server/architecture/create-lab-pulse.ts';
import { aHeardAnswer } from '../../traffic/a-heard-answer.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

function process(name: string, more: Partial<ProcessView> = {}): ProcessView {
  return {
    name,
    label: name,
    kind: 'server',
    version: name.slice(0, 2) as 'v2',
    region: undefined,
    state: 'ready',
    pid: 1,
    memoryMb: undefined,
    inFlight: undefined,
    returns: 0,
    ...more,
  };
}

/** A V2 of two servers and a spare, and what of it is given otherwise. */
function classroom(
  options: { views?: readonly ProcessView[]; links?: Record<string, Toxics> } = {},
) {
  const views = options.views ?? [
    process('v2-1', { inFlight: 3 }),
    process('v2-2', { inFlight: 1 }),
    process('v2-3', { state: 'spare' }),
    process('v2-postgres', { kind: 'postgres' }),
    process('v2-redis', { kind: 'redis' }),
    process('simulator', { kind: 'simulator', version: undefined }),
  ];
  let hear = (_: HeardAnswer) => {};
  const pulse = createLabPulse({
    versions: [{ id: 'v2' } as never],
    processViews: () => views,
    links: Object.fromEntries(
      Object.entries(options.links ?? {}).map(([name, toxics]) => [name, { toxics }]),
    ),
    classroom: {
      onHeard: (listener) => {
        hear = listener;
        return () => undefined;
      },
    },
  });
  const heard = (steps: readonly RouteStep[], answer: Partial<HeardAnswer> = {}) =>
    hear(
      aHeardAnswer({
        version: 'v2',
        route: steps.map((step) => ({ step, heardMs: 1 })),
        end: { status: 200, ended: 'done', servedBy: 'v2-1' },
        ...answer,
      }),
    );
  return { heard, pulse: () => pulse().versions.v2 };
}

const attempt = (provider: string, outcome: 'ok' | 'overloaded'): RouteStep => ({
  kind: 'attempt',
  provider,
  model: 'a-model',
  outcome,
  ms: 10,
});

test('each part is as its process is, and what has no process is not named', () => {
  const { pulse } = classroom({
    views: [
      process('v2-1', { state: 'frozen' }),
      process('v2-2'),
      process('v2-postgres', { kind: 'postgres', state: 'returning' }),
      process('simulator', { kind: 'simulator', version: undefined }),
    ],
  });
  expect(pulse()?.components).toEqual({
    'api-a': 'down',
    'api-b': 'up',
    postgres: 'down',
    openai: 'up',
    claude: 'up',
  });
});

test('the answers of the last second are on the links that they came by', () => {
  const { pulse, heard } = classroom();
  heard([{ kind: 'cache', outcome: 'miss', ms: 1 }, attempt('openai', 'overloaded')]);
  heard([attempt('anthropic', 'ok')], { end: { status: 200, ended: 'done', servedBy: 'v2-2' } });
  heard([], { end: { status: 503, ended: 'refused' } });
  expect(pulse()).toMatchObject({
    components: { openai: 'down', claude: 'up' },
    inFlight: { 'api-a': 3, 'api-b': 1 },
    links: {
      'people-balancer': { perSecond: 3, failedShare: 0.33 },
      'balancer-api-a': { perSecond: 1, failedShare: 0 },
      'balancer-api-b': { perSecond: 1, failedShare: 0 },
      'api-a-redis': { perSecond: 1, failedShare: 0 },
      'egress-openai': { perSecond: 1, failedShare: 1 },
      'egress-claude': { perSecond: 1, failedShare: 0 },
    },
  });

  vi.advanceTimersByTime(1_000);
  expect(pulse()).toMatchObject({
    components: { openai: 'down' },
    links: { 'people-balancer': { perSecond: 0 }, 'egress-openai': { perSecond: 0 } },
  });
});

test('a provider is well again when its breaker closes and its calls succeed', () => {
  const { pulse, heard } = classroom();
  heard([{ kind: 'breaker', provider: 'openai', outcome: 'rejected', ms: 0 }]);
  expect(pulse()?.components.openai).toBe('down');
  vi.advanceTimersByTime(1_000);
  heard([
    attempt('openai', 'ok'),
    { kind: 'breaker', provider: 'openai', outcome: 'closed', ms: 0 },
  ]);
  expect(pulse()?.components.openai).toBe('up');
});

test.each([
  [{}, 'up'],
  [{ latencyMs: 300 }, 'degraded'],
  [{ partition: 'drop' }, 'down'],
] as const)('a store behind a link with %o is %s', (toxics, health) => {
  const { pulse } = classroom({ links: { 'v2-postgres': toxics } });
  expect(pulse()?.components).toMatchObject({ postgres: health, redis: 'up' });
});

test('no question and nobody’s name is in it', () => {
  const { pulse, heard } = classroom();
  heard([attempt('openai', 'ok')], { question: 'O segredo da Ana' });
  expect(JSON.stringify(pulse())).not.toMatch(/segredo|Ana|traceId|0af76519/);
});
