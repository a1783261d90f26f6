import type { Scenario } from './scenario.ts';

export const s10: Scenario = {
  id: 'S10',
  title: 'Um evento que não é JSON',
  given: 'o décimo evento da OpenAI traz JSON quebrado; os outros estão bons',
  expected: 'a resposta inteira, ou um erro claro; o processo não cai',
  faults: () => [{ provider: 'openai', fault: { kind: 'malformed', token: 9 } }],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'safe', v3: 'safe', v4: 'pass' },
};
