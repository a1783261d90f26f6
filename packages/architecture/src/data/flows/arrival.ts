import type { Step } from '../../model/flow.ts';
import type { VersionId } from '../../model/version-id.ts';
import { code } from './code.ts';
import { step } from './step.ts';

const sees = 'O balanceador escolhe um servidor que diz estar pronto.';

/** From a person to the first server. */
export const arrival = (version: VersionId, text = 'Alguém faz uma pergunta.'): readonly Step[] => [
  ...(version === 'v4'
    ? [
        step('people-router', text, code.postChat),
        step('router-balancer', 'O roteador a leva à região mais próxima.', code.targetPool),
      ]
    : [step('people-balancer', text, code.postChat)]),
  step(
    'balancer-api-a',
    version === 'v1' ? 'Há um servidor só: é ele.' : sees,
    version === 'v1' ? code.postChat : code.targetPool,
  ),
];

/** The question is durable before any provider is called. */
export const keptQuestion = (version: VersionId): readonly Step[] => [
  step(
    'api-a-postgres',
    'A pergunta é gravada antes que qualquer provedor seja chamado.',
    code.beginAnswer,
  ),
  ...(version >= 'v3'
    ? [step('api-a-documents', 'Ela aparece na conversa, que é um documento.', code.project)]
    : []),
];

/** The way back to whoever asked: an answer, or the word that there is none. */
export const handedOver = (
  version: VersionId,
  text: string,
  outcome: Step['outcome'] = 'answers',
): Step => ({
  ...step(
    version === 'v4' ? 'people-router' : 'people-balancer',
    text,
    code.answerResponse,
    outcome,
  ),
  at: 'people',
});
