import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

/** Just inside the limit of 15 s between two pieces. */
const DRIP_MS = 13_000;
const TOTAL_MS = 120_000;

export const x16: Scenario = {
  id: 'X16',
  title: 'Um token a cada 13 s',
  given: 'todo provedor pinga um token logo antes do limite de silêncio; a resposta levaria 13 min',
  expected: 'o prazo total, de 120 s, encerra com um erro claro',
  faults: (clock) => [{ fault: { kind: 'drip', token: 1, ms: clock.ms(DRIP_MS) } }],
  errorIsRight: true,
  limitMs: TOTAL_MS + 10_000,
  checks: [checks.endsWithin(TOTAL_MS, 2_000), checks.isBookedAs('openai', 'deadline')],
  verdicts: { naive: 'fail', v1: 'pass', v2: 'pass', v3: 'pass', v4: 'pass' },
};
