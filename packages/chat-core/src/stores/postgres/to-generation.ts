import type { Generation } from '../../domain/generation.ts';
import type { generations } from './schema/generation-tables.ts';

/** A row without what only the store knows of it. */
export const toGeneration = ({
  ownerToken: _ownerToken,
  projected: _projected,
  endedAt: _endedAt,
  ...generation
}: typeof generations.$inferSelect): Generation => generation;
