import { setTimeout as delay } from 'node:timers/promises';
import { ChatError } from '../domain/chat-error.ts';
import type { Generation } from '../domain/generation.ts';
import type { GenerationEvent } from '../domain/generation-event.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import { isTerminal } from './is-terminal.ts';

const PAGE_EVENTS = 500;
const POLL_MS = 200;

type Position = {
  readonly ownerId: string;
  readonly generationId: string;
  /** The last event that the reader has; 0 for none. */
  readonly afterSeq: number;
};

/**
 * The events of an own generation above `afterSeq`, then the ones to come, up to the terminal one:
 * from memory while this process writes it, else from the store. The reader's leaving (`signal`)
 * stops the reading and nothing else. Throws `generation_not_found`, `store_unavailable`.
 */
export const follow = async (
  { live, generations }: Pick<ChatDependencies, 'live' | 'generations'>,
  { ownerId, generationId, afterSeq }: Position,
  signal: AbortSignal,
): Promise<AsyncIterable<GenerationEvent>> => {
  const log = live.log(ownerId, generationId);
  if (log !== undefined) return log.follow(afterSeq, signal);
  const generation = await generations.find(ownerId, generationId);
  if (generation === undefined) throw new ChatError('generation_not_found');
  return stored(generations, generation, afterSeq, signal);
};

async function* stored(
  generations: ChatDependencies['generations'],
  generation: Generation,
  afterSeq: number,
  signal: AbortSignal,
): AsyncIterable<GenerationEvent> {
  const { ownerId, id } = generation;
  let seq = afterSeq;
  // As it was before its events were read: whatever ends in between is read in the next round.
  let status: Generation['status'] | undefined = generation.status;
  while (!signal.aborted) {
    const page = await generations.events(id, seq, PAGE_EVENTS);
    for (const event of page) {
      yield event;
      if (isTerminal(event)) return;
      seq = event.seq;
    }
    if (page.length === PAGE_EVENTS) continue;
    // It had ended already, and the reader has everything that there is.
    if (status !== 'running') return;
    await delay(POLL_MS, undefined, { signal }).catch(() => undefined);
    status = (await generations.find(ownerId, id))?.status;
  }
}
