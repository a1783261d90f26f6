import type { ConversationStore } from '../domain/conversation-store.ts';
import type { Generation } from '../domain/generation.ts';
import type { GenerationRelay } from '../domain/generation-relay.ts';
import type { GenerationStatus } from '../domain/generation-status.ts';
import type { GenerationStore } from '../domain/generation-store.ts';
import type { Ending } from './answer-events.ts';
import type { FrameWriter } from './frame-writer.ts';
import type { GenerationLog } from './generation-log.ts';
import type { OutageLog } from './outage-log.ts';
import { projectGeneration } from './project-generation.ts';
import { retryUntil } from './retry-until.ts';
import { textOf } from './text-of.ts';

type Dependencies = {
  readonly writer: FrameWriter;
  readonly conversations: ConversationStore;
  readonly generations: GenerationStore;
  readonly relay: Pick<GenerationRelay, 'publish'>;
  /** Of the generation log, and of the conversations: they may be two stores. */
  readonly outages: { readonly answers: OutageLog; readonly messages: OutageLog };
};

/** What is to be settled. */
type Settled = {
  readonly generation: Generation;
  readonly log: GenerationLog;
  /** Settles once the question stands in its conversation, or could not be put there. */
  readonly placed: Promise<void>;
};

const TOLD_AFTER_MS = 15_000;
const GIVEN_UP_AFTER_MS = 10 * 60_000;
const NOT_KEPT: Ending = {
  status: 'error',
  terminal: { kind: 'error', code: 'store_unavailable' },
};

/**
 * Makes the end of an answer durable and only then tells the readers: what was acknowledged as
 * `done` is never lost. While the store is away it tries again; after 15 s the readers are told
 * that the answer could not be kept, and that is then what is written. Where others have ended it,
 * the log is given up: what they have kept is told instead. Resolves with how it ended.
 */
export const settleGeneration = async (
  { writer, conversations, generations, relay, outages }: Dependencies,
  { generation, log, placed }: Settled,
  ending: Ending,
): Promise<GenerationStatus> => {
  const { id } = generation;
  const seq = log.events.length + 1;
  const startedAtMs = performance.now();
  const finish = ({ status, terminal }: Ending) => writer.finish(id, status, { seq, ...terminal });
  let kept = ending;
  let told = false;
  const tell = ({ terminal }: Ending) => {
    if (!told) log.append(terminal);
    told = true;
  };

  const won = await retryUntil(GIVEN_UP_AFTER_MS, outages.answers.failed, async () => {
    // Between two attempts and never during one: what is told is then what is written.
    if (performance.now() - startedAtMs >= TOLD_AFTER_MS) {
      kept = NOT_KEPT;
      tell(kept);
    }
    if (await finish(kept)) return true;
    // An attempt whose success was lost on its way back has been written after all.
    if (kept === ending || !(await finish(ending))) return false;
    kept = ending;
    return true;
  });
  if (won !== undefined) outages.answers.worked();
  if (won !== true) {
    log.giveUp();
    return 'interrupted';
  }

  const { status, terminal } = kept;
  const summary = terminal.kind === 'done' ? terminal.summary : null;
  const messages = projectGeneration(generation, { content: textOf(log.events), status, summary });
  const project = async () => {
    await conversations.saveMessages(messages);
    await generations.projected([id]);
    outages.messages.worked();
  };
  // The generation is safe by now: what can't be written here, the projector writes from the log.
  // Its messages come first only so that a reader who reloads at `done` finds them.
  const isPlaced = await placed.then(
    () => true,
    () => false,
  );
  if (isPlaced) {
    await project().catch(outages.messages.failed);
  }
  relay.publish(id, { seq, ...terminal });
  tell(kept);
  return status;
};
