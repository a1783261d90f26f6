import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s13: Scenario = {
  id: 'S13',
  title: 'O conteúdo foi recusado',
  given: 'a OpenAI recusa: 400 `content_policy_violation`',
  expected: 'uma só chamada, e o motivo chega a quem perguntou; contornar vale só parcial',
  faults: () => [{ provider: 'openai', fault: { kind: 'error', error: 'content_filter' } }],
  errorIsRight: true,
  rounds: [{ mode: 'client' }],
  checks: [checks.callsMax('openai', 1), checks.hasCode('content_policy_violation')],
  verdicts: { naive: 'fail', v1: 'pass', v2: 'pass', v3: 'pass', v4: 'pass' },
};
