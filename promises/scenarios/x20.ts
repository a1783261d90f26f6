import type { Evidence } from './evidence.ts';
import type { Scenario } from './scenario.ts';

export const x20: Scenario = {
  id: 'X20',
  title: 'Dois autores, uma conta',
  given: 'a OpenAI é cortada no token 30 e outro provedor termina a resposta',
  expected: 'uso e custo de cada um no registro, sob uma só pergunta; o total é a soma',
  faults: () => [{ provider: 'openai', fault: { kind: 'cut', token: 30 } }],
  checks: [
    {
      text: 'uma linha por chamada, todas da mesma pergunta',
      holds: ({ contestant, attempts, ledger }) =>
        contestant === 'naive' ||
        (ledger.length === attempts().length &&
          new Set(ledger.map(({ requestId }) => requestId)).size === 1),
    },
    { text: 'o uso informado é a soma', holds: (evidence) => isSummed(evidence) },
    {
      text: 'toda chamada tem custo',
      holds: ({ ledger }) =>
        ledger.every(({ provider, costUsd }) => provider === 'local' || (costUsd ?? 0) > 0),
    },
  ],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'safe', v3: 'safe', v4: 'pass' },
};

const isSummed = ({ answers: [answer], ledger }: Evidence) => {
  if (answer?.end !== 'whole') return true;
  const written = ledger.reduce((sum, { usage }) => sum + (usage?.outputTokens ?? 0), 0);
  return ledger.length > 1 && answer.usage?.completion_tokens === written;
};
