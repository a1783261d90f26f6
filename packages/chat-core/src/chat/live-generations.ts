import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import type { ConversationStore } from '../domain/conversation-store.ts';
import type { Generation } from '../domain/generation.ts';
import type { GenerationStore } from '../domain/generation-store.ts';
import type { Logger } from '../domain/logger.ts';
import { within } from '../domain/within.ts';
import { answerEvents } from './answer-events.ts';
import { createFrameWriter } from './frame-writer.ts';
import { createGenerationLog, type GenerationLog } from './generation-log.ts';
import { settleGeneration } from './settle-generation.ts';
import type { StopReason } from './stop-reason.ts';

/** The generations that this process is writing, and those that it has just written. */
export type LiveGenerations = {
  /** Begins to answer at once; what goes wrong from here on is told in the log. */
  readonly start: (question: Question) => void;
  /** `undefined` when this process does not, or no longer, hold it. */
  readonly log: (ownerId: string, id: string) => GenerationLog | undefined;
  /** Aborts the upstream call; `false` when it does not run here. */
  readonly stop: (ownerId: string, id: string) => boolean;
  /** All of this owner's, or those of one conversation; resolves when they have ended. */
  readonly stopAll: (ownerId: string, conversationId?: string) => Promise<void>;
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

type Question = {
  readonly generation: Generation;
  readonly request: ChatRequest;
  /** Settles once the question stands in its conversation, or could not be put there. */
  readonly placed: Promise<void>;
  /** `performance.now()` when the question came. */
  readonly arrivedAtMs: number;
};

type Live = {
  readonly generation: Generation;
  readonly log: GenerationLog;
  readonly controller: AbortController;
  readonly ended: Promise<void>;
};

type Seat = { readonly ownerId: string; readonly released: Promise<void> };

type Dependencies = {
  readonly provider: ChatProvider;
  readonly conversations: ConversationStore;
  readonly generations: GenerationStore;
  readonly logger: Logger;
};

const FLUSH_MS = 200;
const FRAME_MS = 40;
const BUSY_FRAME_MS = 200;
const BUSY_FROM = 200;
const KEPT_AFTER_END_MS = 30_000;
const KEPT_MAX = 2_000;
const LAST_WRITES_MS = 5_000;

/** A registry of its own per process; its state is the answers in flight and nothing else. */
export const createLiveGenerations = (dependencies: Dependencies): LiveGenerations => {
  const { provider, generations, logger } = dependencies;
  const live = new Map<string, Live>();
  const recent = new Map<string, Live>();
  const seats = new Set<Seat>();
  let draining = false;
  let closing = false;
  const writer = createFrameWriter(generations, {
    flushMs: FLUSH_MS,
    onError: (error) => logger.warn({ err: error }, 'frames not written yet'),
  });
  const of = (ownerId: string, id: string, maps: readonly Map<string, Live>[]) =>
    maps.map((map) => map.get(id)).find((found) => found?.generation.ownerId === ownerId);

  const run = async (question: Question, log: GenerationLog, signal: AbortSignal) => {
    const { generation, request, arrivedAtMs } = question;
    const durableLog = {
      append: (event: Parameters<GenerationLog['append']>[0]) => {
        const sealed = log.append(event);
        writer.add(generation.id, sealed);
        return sealed;
      },
    };
    const frameMs = () => (live.size > BUSY_FROM ? BUSY_FRAME_MS : FRAME_MS);
    const answering = { provider, request, signal, log: durableLog, logger, frameMs, arrivedAtMs };
    const ending = await answerEvents(answering);
    await settleGeneration({ ...dependencies, writer }, { ...question, log }, ending);
  };

  const forgetLater = (id: string, ended: Live) => {
    live.delete(id);
    recent.set(id, ended);
    const oldest = recent.keys().next().value;
    if (recent.size > KEPT_MAX && oldest !== undefined) recent.delete(oldest);
    setTimeout(() => recent.delete(id), KEPT_AFTER_END_MS).unref();
  };

  const abort = ({ controller }: Live, reason: StopReason) => controller.abort(reason);

  const idle = async () => {
    while (live.size + seats.size > 0) {
      await Promise.all([...live.values()].map(({ ended }) => ended));
      await Promise.all([...seats].map(({ released }) => released));
    }
  };

  return {
    start: (question) => {
      const { generation } = question;
      const log = createGenerationLog();
      const controller = new AbortController();
      const ended = run(question, log, controller.signal).finally(() =>
        forgetLater(generation.id, entry),
      );
      const entry: Live = { generation, log, controller, ended };
      live.set(generation.id, entry);
      if (closing) abort(entry, 'shutdown');
    },
    reserve: (ownerId) => {
      const { promise: released, resolve } = Promise.withResolvers<void>();
      const seat = { ownerId, released };
      seats.add(seat);
      return () => {
        seats.delete(seat);
        resolve();
      };
    },
    log: (ownerId, id) => of(ownerId, id, [live, recent])?.log,
    stop: (ownerId, id) => {
      const found = of(ownerId, id, [live]);
      if (found !== undefined) abort(found, 'stopped');
      return found !== undefined;
    },
    stopAll: async (ownerId, conversationId) => {
      const own = [...live.values()].filter(
        ({ generation }) =>
          generation.ownerId === ownerId &&
          (conversationId === undefined || generation.conversationId === conversationId),
      );
      for (const entry of own) abort(entry, 'stopped');
      await Promise.all(own.map(({ ended }) => ended));
    },
    running: (ownerId) =>
      [...[...live.values()].map(({ generation }) => generation), ...seats].filter(
        (one) => ownerId === undefined || one.ownerId === ownerId,
      ).length,
    draining: () => draining,
    drain: async (graceMs) => {
      draining = true;
      const ended = idle();
      await within(graceMs, ended);
      closing = true;
      for (const entry of live.values()) abort(entry, 'shutdown');
      await within(LAST_WRITES_MS, ended);
    },
  };
};
