import type { Scenario } from './scenario.ts';

export const x06: Scenario = {
  id: 'X06',
  title: 'A cota acabou',
  given: 'a OpenAI responde 429 `insufficient_quota`; duas perguntas seguidas',
  expected: 'uma chamada, nunca repetida; a segunda pergunta nem passa por ela',
  faults: () => [{ provider: 'openai', fault: { kind: 'error', error: 'quota' } }],
  act: async ({ ask }) => {
    await ask();
    await ask();
  },
  checks: [
    {
      text: 'nenhuma pergunta chama a OpenAI duas vezes',
      holds: ({ answers, attempts }) => attempts('openai').length <= answers.length,
    },
    {
      text: 'a segunda pergunta nem a chama',
      advisory: true,
      holds: ({ attempts }) => attempts('openai').length === 1,
    },
  ],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
