import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const x01: Scenario = {
  id: 'X01',
  title: 'Status 200, e o primeiro evento já é um erro',
  given: 'OpenAI fora do ar; a Anthropic responde 200 e começa com `overloaded_error`',
  expected: 'vale como 529: quem pergunta só vê a resposta do próximo',
  faults: () => [
    { provider: 'openai', fault: { kind: 'status', status: 503 } },
    { provider: 'anthropic', fault: { kind: 'error-first', error: 'overloaded' } },
  ],
  checks: [checks.isBookedAs('anthropic', 'overloaded')],
  verdicts: { naive: 'safe', v1: 'safe', v2: 'safe', v3: 'pass', v4: 'pass' },
};
