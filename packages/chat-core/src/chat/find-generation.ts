import { ChatError } from '../domain/chat-error.ts';
import type { Generation } from '../domain/generation.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import type { GenerationLog } from './generation-log.ts';

export type FoundGeneration = {
  readonly generation: Generation;
  /** Where this process writes it, or has just written it. */
  readonly log: GenerationLog | undefined;
};

/**
 * An own generation: the one that is held here, and only else the one in the store. Throws
 * `generation_not_found`, `store_unavailable`.
 */
export const findGeneration = async (
  { live, generations }: Pick<ChatDependencies, 'live' | 'generations'>,
  ownerId: string,
  id: string,
): Promise<FoundGeneration> => {
  const here = live.find(ownerId, id);
  const generation = here?.generation ?? (await generations.find(ownerId, id));
  if (generation === undefined) throw new ChatError('generation_not_found');
  return { generation, log: here?.log };
};
