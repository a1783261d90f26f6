import type { RelayedEvent } from '../../domain/generation-relay.ts';

/** An event of a generation as the three columns that it is kept in. */
export const toEventRow = ({ generationId, event: { seq, kind, ...payload } }: RelayedEvent) => ({
  generationId,
  seq,
  kind,
  payload,
});
