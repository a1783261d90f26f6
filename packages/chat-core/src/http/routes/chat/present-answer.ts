import type { Asked } from '../../../chat/begin-answer.ts';
import { textOf } from '../../../chat/text-of.ts';
import type { FollowedEvent } from '../../../domain/followed-event.ts';
import type { GenerationStatus } from '../../../domain/generation-status.ts';
import { presentFailure } from '../../views/present-failure.ts';
import { answerPlaceOf } from './answer-place-of.ts';
import { routeOf } from './route-of.ts';

/** A whole answer as one JSON object, from all its events. */
export const presentAnswer = ({ generation }: Asked, events: readonly FollowedEvent[]) => {
  const last = events.at(-1);
  return {
    ...answerPlaceOf(generation),
    status: statusOf(last),
    text: textOf(events),
    route: routeOf(events),
    summary: last?.kind === 'done' ? last.summary : null,
    error: last?.kind === 'error' ? presentFailure(last) : undefined,
  };
};

const statusOf = (last: FollowedEvent | undefined): GenerationStatus => {
  if (last?.kind === 'done') return last.summary.reason === 'stopped' ? 'stopped' : 'completed';
  return last?.kind === 'error' && last.code === 'interrupted' ? 'interrupted' : 'error';
};
