import type { FollowedEvent } from '../../../domain/followed-event.ts';
import type { RouteStep } from '../../../domain/route-step.ts';

/** The way of a question, from the events of its generation. */
export const routeOf = (events: readonly FollowedEvent[]): RouteStep[] =>
  events.flatMap((event) => (event.kind === 'route' ? [event.step] : []));
