import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s12: Scenario = {
  id: 'S12',
  title: 'A conversa não cabe no modelo',
  given: 'a OpenAI recusa: 400 `context_length_exceeded`',
  expected: 'uma só chamada a ela; outro modelo, se houver; senão, o erro original',
  faults: () => [{ provider: 'openai', fault: { kind: 'error', error: 'context_length' } }],
  checks: [checks.callsMax('openai', 1), checks.hasCode('context_length_exceeded')],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
