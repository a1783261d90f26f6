import type { ConversationStore } from '../domain/conversation-store.ts';
import type { Generation } from '../domain/generation.ts';
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

const INTERRUPTED: Ending = {
  status: 'interrupted',
  terminal: { kind: 'error', code: 'interrupted' },
};

/**
 * Makes the end of an answer durable and only then tells the readers: what was acknowledged as
 * `done` is never lost. While the store is away it tries again; after 15 s the readers are told
 * that the answer could not be kept, and that is then what is written. Resolves with how it ended.
 */
export const settleGeneration = async (
  { writer, conversations, generations, outages }: Dependencies,
  { generation, log, placed }: Settled,
  ending: Ending,
): Promise<GenerationStatus> => {
  const { id } = generation;
  const seq = log.events.length + 1;
  const startedAtMs = performance.now();
  const finish = ({ status, terminal }: Ending) => writer.finish(id, status, { seq, ...terminal });
  let kept = ending;
  let told = false;
  const tell = ({ status, terminal }: Ending) => {
    if (!told) log.append(terminal);
    told = true;
    return status;
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
  if (won !== true) return tell(INTERRUPTED);

  const { status, terminal } = kept;
  const summary = terminal.kind === 'done' ? terminal.summary : null;
  const messages = projectGeneration(generation, { content: textOf(log.events), status, summary });
  const project = async () => {
    await conversations.saveMessages(messages);
    await generations.projected([id]);
    outages.messages.worked();
  };
  // The generation is safe by now: what can't be written here, the next start writes from the log.
  // Its messages come first only so that a reader who reloads at `done` finds them.
  const isPlaced = await placed.then(
    () => true,
    () => false,
  );
  if (isPlaced) {
    await project().catch((error: unknown) => {
      outages.messages.failed(error);
      void retryUntil(GIVEN_UP_AFTER_MS, outages.messages.failed, project);
    });
  }
  return tell(kept);
};
