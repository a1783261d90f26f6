import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const x03: Scenario = {
  id: 'X03',
  title: 'O erro nu do Gemini',
  given:
    'OpenAI e Anthropic fora do ar; depois de 20 tokens o Gemini manda um erro em JSON sem `data:`, ' +
    'inteiro, partido em dois pacotes ou colado ao evento anterior',
  expected: 'nas três formas, a mesma sobrecarga: outro continua, ou um erro claro',
  faults: (_, { variant = 'whole' }) => [
    { provider: 'openai', fault: { kind: 'status', status: 503 } },
    { provider: 'anthropic', fault: { kind: 'status', status: 529 } },
    { provider: 'google', fault: { kind: 'bare-error', token: 20, packets: variant } },
  ],
  rounds: [{ variant: 'whole' }, { variant: 'split' }, { variant: 'glued' }],
  checks: [checks.isBookedAs('google', 'overloaded')],
  verdicts: { naive: 'safe', v1: 'safe', v2: 'safe', v3: 'safe', v4: 'pass' },
};
