import type { FollowedEvent } from '../domain/followed-event.ts';

/** Whether nothing follows this event in its generation's log. */
export const isTerminal = ({ kind }: Pick<FollowedEvent, 'kind'>): boolean =>
  kind === 'done' || kind === 'error';
