import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const x04: Scenario = {
  id: 'X04',
  title: 'Cabeçalhos, e depois silêncio',
  given: 'a OpenAI manda os cabeçalhos e mais nada',
  expected: 'outro provedor responde, e a conexão com a OpenAI é fechada',
  faults: () => [{ provider: 'openai', fault: { kind: 'silence' } }],
  limitMs: 30_000,
  checks: [
    checks.callsMax('openai', 1),
    checks.isClosed('openai'),
    checks.isBookedAs('openai', 'timeout_ttft'),
  ],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
