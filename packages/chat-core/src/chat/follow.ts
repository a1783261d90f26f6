import type { FollowedEvent } from '../domain/followed-event.ts';
import type { Generation } from '../domain/generation.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import { type FoundGeneration, findGeneration } from './find-generation.ts';
import { isTerminal } from './is-terminal.ts';

type Dependencies = Pick<ChatDependencies, 'live' | 'generations' | 'mirrors'>;

type Position = {
  readonly ownerId: string;
  readonly generationId: string;
  /** The last event that the reader has; 0 for none. */
  readonly afterSeq: number;
};

/** Each further one needs a log that was given up. */
const LOGS_MAX = 3;

/**
 * The events of an own generation above `afterSeq`, then the ones to come, up to the terminal one:
 * from memory while this process writes it, else as it is written elsewhere. A reader that has what
 * was not kept is given a snapshot. The reader's leaving (`signal`) stops the reading and nothing
 * else. Throws `generation_not_found`, `store_unavailable`.
 */
export const follow = async (
  dependencies: Dependencies,
  { ownerId, generationId, afterSeq }: Position,
  signal: AbortSignal,
): Promise<AsyncIterable<FollowedEvent>> => {
  const found = await findGeneration(dependencies, ownerId, generationId);
  return told(dependencies, { ...found, afterSeq }, signal);
};

type Reading = FoundGeneration & { readonly afterSeq: number };

async function* told(
  { generations, mirrors }: Dependencies,
  { generation, log, afterSeq }: Reading,
  signal: AbortSignal,
): AsyncIterable<FollowedEvent> {
  const { ownerId, id } = generation;
  let seq = afterSeq;
  let known: Generation | undefined = generation;
  for (let logs = 1; logs <= LOGS_MAX && known !== undefined; logs += 1) {
    const isFirst = logs === 1;
    const events = (isFirst && log?.follow(seq, signal)) || mirrors.follow(known, seq, signal);
    for await (const event of events) {
      yield event;
      if (isTerminal(event)) return;
      seq = event.seq;
    }
    if (signal.aborted) return;
    // The log was given up, since others have ended the answer: what they have kept is the truth.
    known = await generations.find(ownerId, id);
  }
  if (log !== undefined) yield { seq: seq + 1, kind: 'error', code: 'interrupted' };
}
