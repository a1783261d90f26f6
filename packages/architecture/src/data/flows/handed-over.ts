import type { Step } from '../../model/flow.ts';
import type { VersionId } from '../../model/version-id.ts';
import { code } from './code.ts';
import { step } from './step.ts';

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
