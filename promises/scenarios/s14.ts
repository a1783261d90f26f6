import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s14: Scenario = {
  id: 'S14',
  title: 'Quem devia continuar não aceita prefill',
  given: 'a OpenAI é cortada no token 40; os outros recusam conversa que termina no assistente',
  expected: 'a resposta inteira, ou o erro do corte; a recusa do prefill nunca aparece',
  faults: () => [
    { provider: 'openai', fault: { kind: 'cut', token: 40 } },
    { provider: 'anthropic', fault: { kind: 'prefill-rejection' } },
    { provider: 'google', fault: { kind: 'prefill-rejection' } },
    { provider: 'local', fault: { kind: 'prefill-rejection' } },
  ],
  checks: [checks.hasCode('stream_incomplete')],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'safe', v3: 'safe', v4: 'pass' },
};
