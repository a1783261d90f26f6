import type { FollowedEvent } from '../../domain/followed-event.ts';
import { presentFailure } from '../views/present-failure.ts';
import { sseFrame } from './sse-frame.ts';

/** One event of a generation as an SSE frame; its number is what a reader resumes from. */
export const eventFrame = (event: FollowedEvent): string =>
  sseFrame(event.kind, dataOf(event), event.seq);

const dataOf = (event: FollowedEvent) => {
  switch (event.kind) {
    case 'delta':
    case 'snapshot':
      return { text: event.text };
    case 'route':
      return event.step;
    case 'done':
      return event.summary;
    case 'error':
      return presentFailure(event);
  }
};
