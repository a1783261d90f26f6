import type { GenerationEvent } from '../../domain/generation-event.ts';

/** An event as a row of `generation_events`. */
export const toEventRow = (generationId: string, { seq, kind, ...payload }: GenerationEvent) => ({
  generationId,
  seq,
  kind,
  payload,
});
