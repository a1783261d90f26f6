import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import type { ConversationStore } from '../domain/conversation-store.ts';
import type { Generation } from '../domain/generation.ts';
import type { GenerationRelay } from '../domain/generation-relay.ts';
import type { GenerationStatus } from '../domain/generation-status.ts';
import type { GenerationStore } from '../domain/generation-store.ts';
import type { Logger } from '../domain/logger.ts';
import { within } from '../domain/within.ts';
import { answerEvents } from './answer-events.ts';
import { createFrameWriter } from './frame-writer.ts';
import { createGenerationLog, type GenerationLog } from './generation-log.ts';
import { createLiveRegistry, type LiveGeneration } from './live-registry.ts';
import { createOutageLog } from './outage-log.ts';
import { settleGeneration } from './settle-generation.ts';
import type { StopReason } from './stop-reason.ts';

/** The generations that this process is writing, and those that it has just written. */
export type LiveGenerations = {
  /** Begins to answer at once; what goes wrong from here on is told in the log. */
  readonly start: (question: Question) => void;
  /** `undefined` when this process does not, or no longer, hold it. */
  readonly find: (ownerId: string, id: string) => HeldGeneration | undefined;
  /** Aborts the upstream call, and says how it ended; `undefined` when it does not run here. */
  readonly stop: (ownerId: string, id: string) => Promise<GenerationStatus> | undefined;
  /** Those of these that run here, whoever they belong to: their owners have asked elsewhere. */
  readonly stopThese: (ids: readonly string[]) => void;
  /** All of this owner's; resolves when they have ended. */
  readonly stopAll: (ownerId: string) => Promise<void>;
  readonly running: (ownerId?: string) => number;
  /**
   * Counts as running from now on, while the question is still being written down; to be released
   * when it starts, or when nothing comes of it.
   */
  readonly reserve: (ownerId: string) => () => void;
  /** `true` from the call of `drain` on: no new answer may begin. */
  readonly draining: () => boolean;
  /**
   * Waits for the answers in flight for at most `graceMs`, then ends them as `interrupted`, which
   * may take 5 s more.
   */
  readonly drain: (graceMs: number) => Promise<void>;
};

type HeldGeneration = Pick<LiveGeneration, 'generation' | 'log'>;

type Question = {
  readonly generation: Generation;
  readonly request: ChatRequest;
  /** Settles once the question stands in its conversation, or could not be put there. */
  readonly placed: Promise<void>;
  /** `performance.now()` when the question came. */
  readonly arrivedAtMs: number;
  /** Its owner wanted it stopped before it came: no provider is asked. */
  readonly stopRequested?: boolean;
  /** What another answer had said already, and this one begins with. */
  readonly keptText?: string;
};

type Dependencies = {
  readonly provider: ChatProvider;
  readonly conversations: ConversationStore;
  readonly generations: GenerationStore;
  readonly relay: GenerationRelay;
  readonly logger: Logger;
};

const FLUSH_MS = 200;
const FRAME_MS = 40;
const BUSY_FRAME_MS = 200;
const BUSY_FROM = 200;
const LAST_WRITES_MS = 5_000;

/** One per process; its state is the answers in flight and nothing else. */
export const createLiveGenerations = (dependencies: Dependencies): LiveGenerations => {
  const { provider, generations, relay, logger } = dependencies;
  const registry = createLiveRegistry();
  const outages = {
    answers: createOutageLog(logger, 'answers'),
    messages: createOutageLog(logger, 'messages'),
  };
  let draining = false;
  let closing = false;
  const writer = createFrameWriter(generations, {
    flushMs: FLUSH_MS,
    onWritten: outages.answers.worked,
    onError: outages.answers.failed,
    onLost: (ids) => abortThese(ids, 'lost'),
  });
  const ownersOf = (found: LiveGeneration | undefined, ownerId: string) =>
    found?.generation.ownerId === ownerId ? found : undefined;
  const abort = ({ controller }: LiveGeneration, reason: StopReason) => controller.abort(reason);
  const abortThese = (ids: readonly string[], reason: StopReason) => {
    for (const found of ids.map(registry.find)) if (found !== undefined) abort(found, reason);
  };

  const run = async (question: Question, log: GenerationLog, signal: AbortSignal) => {
    const { generation, request, arrivedAtMs, keptText = '' } = question;
    const durableLog = {
      append: (event: Parameters<GenerationLog['append']>[0]) => {
        const sealed = log.append(event);
        relay.publish(generation.id, sealed);
        writer.add(generation.id, sealed);
        return sealed;
      },
    };
    // It was stored when the generation was opened.
    if (keptText !== '') {
      relay.publish(generation.id, log.append({ kind: 'delta', text: keptText }));
    }
    const frameMs = () => (registry.running().length > BUSY_FROM ? BUSY_FRAME_MS : FRAME_MS);
    const answering = { provider, request, signal, log: durableLog, logger, frameMs, arrivedAtMs };
    const ending = await answerEvents(answering);
    return settleGeneration({ ...dependencies, writer, outages }, { ...question, log }, ending);
  };

  return {
    start: (question) => {
      const { generation, stopRequested } = question;
      const log = createGenerationLog();
      const controller = new AbortController();
      if (stopRequested) controller.abort('stopped' satisfies StopReason);
      if (closing) controller.abort('shutdown' satisfies StopReason);
      const ended = run(question, log, controller.signal).finally(() => registry.retire(entry));
      const entry: LiveGeneration = { generation, log, controller, ended };
      registry.add(entry);
    },
    reserve: registry.reserve,
    find: (ownerId, id) => ownersOf(registry.findLately(id), ownerId),
    stop: (ownerId, id) => {
      const found = ownersOf(registry.find(id), ownerId);
      if (found !== undefined) abort(found, 'stopped');
      return found?.ended;
    },
    stopThese: (ids) => abortThese(ids, 'stopped'),
    stopAll: async (ownerId) => {
      const own = registry.running().filter(({ generation }) => generation.ownerId === ownerId);
      for (const entry of own) abort(entry, 'stopped');
      await Promise.all(own.map(({ ended }) => ended));
    },
    running: registry.count,
    draining: () => draining,
    drain: async (graceMs) => {
      draining = true;
      const ended = registry.idle();
      await within(graceMs, ended);
      closing = true;
      for (const entry of registry.running()) abort(entry, 'shutdown');
      await within(LAST_WRITES_MS, ended);
    },
  };
};
