import type { GenerationEvent } from '../../../domain/generation-event.ts';
import type { Failure } from '../../failures/failure.ts';
import { routeOf } from './route-of.ts';

/** How an answer failed of which not a word came, with the way it went; else `undefined`. */
export const failureBeforeAnswer = (events: readonly GenerationEvent[]): Failure | undefined => {
  const last = events.at(-1);
  // The events end without a terminal one only when whoever read them is gone.
  if (last === undefined || last.kind === 'route') return { code: 'aborted' };
  if (last.kind !== 'error' || events.some(({ kind }) => kind === 'delta')) return undefined;
  return { code: last.code, retryAfterMs: last.retryAfterMs, route: routeOf(events) };
};
