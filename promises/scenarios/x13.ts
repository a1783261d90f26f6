import type { ProviderName } from '@evolua/lab/environment/providers';
import type { Evidence } from './evidence.ts';
import type { FaultRule, Scenario } from './scenario.ts';

const HINT_MAX_SECONDS = 600;
const throttled = (retryAfterMs: number, retryAfterAs: string) =>
  ({ kind: 'error', error: 'throttled', retryAfterMs, retryAfterAs }) as const;

/** A date has whole seconds, so that it may promise almost one less. */
const hints: Readonly<Record<string, { readonly waitMs: number; readonly faults: FaultRule[] }>> = {
  data: {
    waitMs: 900,
    faults: [{ provider: 'openai', script: [throttled(1_990, 'date')] }],
  },
  milissegundos: {
    waitMs: 700,
    faults: [{ provider: 'openai', script: [throttled(700, 'milliseconds')] }],
  },
  'um dia': {
    waitMs: Number.POSITIVE_INFINITY,
    faults: [{ provider: 'openai', fault: throttled(86_400_000, 'seconds') }],
  },
};

export const x13: Scenario = {
  id: 'X13',
  title: '`Retry-After` em todas as formas',
  given: 'a OpenAI recusa com 429 e pede espera: uma data, 700 ms, ou um dia inteiro',
  expected: 'a espera é respeitada; um dia vira outro provedor, e a pausa não passa de 10 min',
  faults: (_, { variant = '' }) => hints[variant]?.faults ?? [],
  rounds: Object.keys(hints).map((variant) => ({ variant })),
  act: async ({ ask, models, round: { variant } }) => {
    await ask();
    // Who insists on the one that rests is told how long.
    if (variant === 'um dia') await ask({ aside: true, ...(models[0] && { model: models[0] }) });
  },
  checks: [
    {
      text: 'espera respeitada',
      advisory: true,
      holds: ({ attempts, round: { variant = '' } }) =>
        gapMs(attempts, 'openai') >= (hints[variant]?.waitMs ?? 0),
    },
    {
      text: 'pausa de até 10 min',
      holds: ({ answers }) =>
        answers.every(({ retryAfterSeconds = 0 }) => retryAfterSeconds <= HINT_MAX_SECONDS),
    },
  ],
  verdicts: { naive: 'safe', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};

const gapMs = (attempts: Evidence['attempts'], provider: ProviderName) => {
  const [first, second] = attempts(provider).map(({ acceptedAt }) => acceptedAt);
  if (first === undefined || second === undefined) return Number.POSITIVE_INFINITY;
  return second - first;
};
