import type { Scenario } from './scenario.ts';

const RAMP_MS = 1_000;

export const x07: Scenario = {
  id: 'X07',
  title: 'Dois 429 da Anthropic que não são o mesmo',
  given:
    'OpenAI fora do ar; a Anthropic recusa por limite de gasto, ou por subida rápida demais com ' +
    '`retry-after: 1`',
  expected: 'limite de gasto: nunca repetir; subida: esperar o que foi pedido e repetir',
  faults: (_, { variant }) => [
    { provider: 'openai', fault: { kind: 'status', status: 503 } },
    variant === 'gasto'
      ? { provider: 'anthropic', fault: { kind: 'error', error: 'spend_limit' } }
      : {
          provider: 'anthropic',
          script: [{ kind: 'error', error: 'slow_down', retryAfterMs: RAMP_MS }],
        },
  ],
  rounds: [{ variant: 'gasto' }, { variant: 'subida' }],
  checks: [
    {
      text: 'gasto: uma só chamada; subida: a segunda depois de 1 s',
      holds: ({ attempts, round: { variant } }) => {
        const [first, second, ...more] = attempts('anthropic').map(({ acceptedAt }) => acceptedAt);
        if (first === undefined) return true;
        if (variant === 'gasto') return second === undefined;
        return second !== undefined && second - first >= RAMP_MS && more.length === 0;
      },
    },
  ],
  verdicts: { naive: 'safe', v1: 'safe', v2: 'safe', v3: 'pass', v4: 'pass' },
};
