import type { FollowedEvent } from '../../../domain/followed-event.ts';
import type { Generation } from '../../../domain/generation.ts';
import type { Failure } from '../../failures/failure.ts';
import { answerPlaceOf } from './answer-place-of.ts';
import { routeOf } from './route-of.ts';

/** How an answer failed of which not a word came, with the way it went; else `undefined`. */
export const failureBeforeAnswer = (
  generation: Generation,
  events: readonly FollowedEvent[],
): Failure | undefined => {
  const last = events.at(-1);
  // The events end without a terminal one only when whoever read them is gone.
  if (last === undefined || last.kind === 'route') return { code: 'aborted' };
  if (last.kind !== 'error' || events.length > routeOf(events).length + 1) return undefined;
  const { code, retryAfterMs } = last;
  return { code, retryAfterMs, route: routeOf(events), answer: answerPlaceOf(generation) };
};
