import type { GenerationEvent } from '../../domain/generation-event.ts';
import { presentFailure } from '../views/present-failure.ts';
import { sseFrame } from './sse-frame.ts';

/** One event of a generation as an SSE frame; its number is what a reader resumes from. */
export const eventFrame = (event: GenerationEvent): string =>
  sseFrame(event.kind, dataOf(event), event.seq);

const dataOf = (event: GenerationEvent) => {
  switch (event.kind) {
    case 'delta':
      return { text: event.text };
    case 'route':
      return event.step;
    case 'done':
      return event.summary;
    case 'error':
      return presentFailure(event);
  }
};
