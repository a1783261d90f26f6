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
