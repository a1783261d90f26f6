import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s06: Scenario = {
  id: 'S06',
  title: 'Aceita a conexão e fica mudo',
  given: 'a OpenAI aceita o pedido e não responde nada por 120 s',
  expected: 'fim em até 100 s, com uma só chamada à OpenAI, e então outro provedor',
  faults: (clock) => [
    { provider: 'openai', fault: { kind: 'slow-headers', ms: clock.ms(120_000) } },
  ],
  limitMs: 100_000,
  checks: [checks.callsMax('openai', 1), checks.isClosed('openai')],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
