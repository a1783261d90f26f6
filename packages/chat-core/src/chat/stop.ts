import { setTimeout as delay } from 'node:timers/promises';
import { ChatError } from '../domain/chat-error.ts';
import type { GenerationStatus } from '../domain/generation-status.ts';
import { within } from '../domain/within.ts';
import type { ChatDependencies } from './chat-dependencies.ts';

const WAIT_MS = 2_000;
const LOOK_EVERY_MS = 100;

/**
 * Stops an own generation for real, the upstream call included, whichever process writes it; its
 * text so far is kept. Waits at most 2 s for its end and says how it stands then. Stopping what
 * has ended changes nothing; what is not there yet is stopped if it comes within a minute.
 * Throws `generation_not_found`, `store_unavailable`.
 */
export const stop = async (
  { live, generations }: Pick<ChatDependencies, 'live' | 'generations'>,
  ownerId: string,
  generationId: string,
): Promise<GenerationStatus> => {
  const endedHere = live.stop(ownerId, generationId);
  if (endedHere !== undefined) return (await within(WAIT_MS, endedHere)) ?? 'running';

  const deadlineMs = performance.now() + WAIT_MS;
  let status = await generations.requestStop(ownerId, generationId);
  while (status === 'running' && performance.now() < deadlineMs) {
    await delay(LOOK_EVERY_MS);
    status = (await generations.find(ownerId, generationId))?.status;
  }
  if (status === undefined) throw new ChatError('generation_not_found');
  return status;
};
