import type { Evidence } from './evidence.ts';
import type { Scenario } from './scenario.ts';

export const s16: Scenario = {
  id: 'S16',
  title: 'A conta é de quem respondeu',
  given: 'a OpenAI responde 503; outro provedor responde',
  expected: 'o modelo e o uso informados são os de quem respondeu; as falhas não são cobradas',
  faults: () => [{ provider: 'openai', fault: { kind: 'status', status: 503 } }],
  rounds: [{ mode: 'client' }, { mode: 'whole' }],
  checks: [
    { text: 'modelo e uso de quem respondeu', holds: (evidence) => tellsWhoAnswered(evidence) },
    {
      text: 'falhas não cobradas',
      holds: ({ ledger }) =>
        ledger
          .filter(({ outcome }) => outcome !== 'ok')
          .every(({ costUsd, usage }) => !costUsd && !usage?.outputTokens),
    },
  ],
  verdicts: { naive: 'safe', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};

const tellsWhoAnswered = ({ answers, ledger }: Evidence) => {
  const [answer] = answers;
  if (answer?.end !== 'whole') return true;
  const paid = ledger.filter(({ outcome }) => outcome === 'ok');
  const [who] = paid;
  return (
    paid.length === 1 &&
    who?.provider !== 'openai' &&
    answer.model === who?.model &&
    answer.usage?.completion_tokens === who?.usage?.outputTokens &&
    answer.usage?.prompt_tokens === who?.usage?.inputTokens
  );
};
