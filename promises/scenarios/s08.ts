import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s08: Scenario = {
  id: 'S08',
  title: 'Cortada no meio da frase',
  given: 'a conexão com a OpenAI cai depois de 40 dos 60 tokens',
  expected: 'a resposta inteira, ou um erro claro; nunca meia resposta dada por boa',
  faults: () => [{ provider: 'openai', fault: { kind: 'cut', token: 40 } }],
  rounds: [{ mode: 'client' }, { mode: 'whole' }],
  checks: [checks.hasCode('stream_incomplete')],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'safe', v3: 'safe', v4: 'pass' },
};
