import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const x27: Scenario = {
  id: 'X27',
  title: 'Uma página no lugar da resposta',
  given: 'a OpenAI responde 200 com HTML, como faz um proxy malconfigurado',
  expected: 'não é resposta: outro provedor responde',
  faults: () => [{ provider: 'openai', fault: { kind: 'html' } }],
  checks: [checks.callsMax('openai', 1), checks.isBookedAs('openai', 'protocol')],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
