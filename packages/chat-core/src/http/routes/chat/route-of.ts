import type { GenerationEvent } from '../../../domain/generation-event.ts';
import type { RouteStep } from '../../../domain/route-step.ts';

/** The way of a question, from the events of its generation. */
export const routeOf = (events: readonly GenerationEvent[]): RouteStep[] =>
  events.flatMap((event) => (event.kind === 'route' ? [event.step] : []));
