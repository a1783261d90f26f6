import { ChatError } from '../domain/chat-error.ts';
import type { GenerationStatus } from '../domain/generation-status.ts';
import type { ChatDependencies } from './chat-dependencies.ts';

/**
 * Stops an own generation for real, the upstream call included; its text so far is kept. Stopping
 * what has ended changes nothing. Throws `generation_not_found`, `store_unavailable`.
 */
export const stop = async (
  { live, generations }: Pick<ChatDependencies, 'live' | 'generations'>,
  ownerId: string,
  generationId: string,
): Promise<GenerationStatus> => {
  if (live.stop(ownerId, generationId)) return 'stopped';
  const generation = await generations.find(ownerId, generationId);
  if (generation === undefined) throw new ChatError('generation_not_found');
  return generation.status;
};
