import type { GenerationEvent } from '../../domain/generation-event.ts';

type Numbered = { readonly generationId: string; readonly event: GenerationEvent };

/** An event as a row of `generation_events`. */
export const toEventRow = ({ generationId, event: { seq, kind, ...payload } }: Numbered) => ({
  generationId,
  seq,
  kind,
  payload,
});
