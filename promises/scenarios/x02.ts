import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const x02: Scenario = {
  id: 'X02',
  title: 'O mesmo erro, depois de 20 tokens',
  given: 'OpenAI fora do ar; a Anthropic manda `overloaded_error` depois de 20 tokens',
  expected: 'outro continua a frase, ou um erro claro; registrada como sobrecarga',
  faults: () => [
    { provider: 'openai', fault: { kind: 'status', status: 503 } },
    { provider: 'anthropic', fault: { kind: 'error-at', token: 20, error: 'overloaded' } },
  ],
  checks: [checks.isBookedAs('anthropic', 'overloaded')],
  verdicts: { naive: 'safe', v1: 'safe', v2: 'safe', v3: 'safe', v4: 'pass' },
};
