import type { GenerationEvent } from './generation-event.ts';

/**
 * What the reader of an answer is told. A `snapshot` replaces all the text that it has, since that
 * is not what was kept (its writer died), or since its place is unknown: `seq` is its place then.
 */
export type FollowedEvent =
  | GenerationEvent
  | { readonly seq: number; readonly kind: 'snapshot'; readonly text: string };
