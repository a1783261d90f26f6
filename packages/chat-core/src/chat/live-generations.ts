import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import type { ConversationStore } from '../domain/conversation-store.ts';
import type { Generation } from '../domain/generation.ts';
import type { GenerationStore } from '../domain/generation-store.ts';
import type { Logger } from '../domain/logger.ts';
import { answerEvents } from './answer-events.ts';
import { createFrameWriter } from './frame-writer.ts';
import { createGenerationLog, type GenerationLog } from './generation-log.ts';
import { settleGeneration } from './settle-generation.ts';
import type { StopReason } from './stop-reason.ts';

/** The generations that this process is writing, and those that it has just written. */
export type LiveGenerations = {
  /** Begins to answer at once; what goes wrong from here on is told in the log. */
  readonly start: (generation: Generation, request: ChatRequest) => void;
  /** `undefined` when this process does not, or no longer, hold it. */
  readonly log: (ownerId: string, id: string) => GenerationLog | undefined;
  /** Aborts the upstream call; `false` when it does not run here. */
  readonly stop: (ownerId: string, id: string) => boolean;
  readonly stopConversation: (ownerId: string, conversationId: string) => Promise<void>;
  readonly running: (ownerId?: string) => number;
  /** Waits for the answers in flight for at most `graceMs`, then ends them as `interrupted`. */
  readonly drain: (graceMs: number) => Promise<void>;
};

type Live = {
  readonly generation: Generation;
  readonly log: GenerationLog;
  readonly controller: AbortController;
  readonly ended: Promise<void>;
};

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

/** A registry of its own per process; its state is the answers in flight and nothing else. */
export const createLiveGenerations = (dependencies: Dependencies): LiveGenerations => {
  const { provider, generations, logger } = dependencies;
  const live = new Map<string, Live>();
  const recent = new Map<string, Live>();
  const writer = createFrameWriter(generations, {
    flushMs: FLUSH_MS,
    onError: (error) => logger.warn({ err: error }, 'frames not written yet'),
  });
  const of = (ownerId: string, id: string, maps: readonly Map<string, Live>[]) =>
    maps.map((map) => map.get(id)).find((found) => found?.generation.ownerId === ownerId);

  const run = async (
    generation: Generation,
    request: ChatRequest,
    log: GenerationLog,
    signal: AbortSignal,
  ) => {
    const durableLog = {
      append: (event: Parameters<GenerationLog['append']>[0]) => {
        const sealed = log.append(event);
        writer.add(generation.id, sealed);
        return sealed;
      },
    };
    const ending = await answerEvents({
      provider,
      request,
      signal,
      log: durableLog,
      logger,
      frameMs: () => (live.size > BUSY_FROM ? BUSY_FRAME_MS : FRAME_MS),
      arrivedAtMs: performance.now(),
    });
    await settleGeneration({ ...dependencies, writer }, generation, log, ending);
  };

  const forgetLater = (id: string, ended: Live) => {
    live.delete(id);
    recent.set(id, ended);
    setTimeout(() => recent.delete(id), KEPT_AFTER_END_MS).unref();
  };

  const abort = ({ controller }: Live, reason: StopReason) => controller.abort(reason);

  return {
    start: (generation, request) => {
      const log = createGenerationLog();
      const controller = new AbortController();
      const ended = run(generation, request, log, controller.signal).finally(() =>
        forgetLater(generation.id, entry),
      );
      const entry: Live = { generation, log, controller, ended };
      live.set(generation.id, entry);
    },
    log: (ownerId, id) => of(ownerId, id, [live, recent])?.log,
    stop: (ownerId, id) => {
      const found = of(ownerId, id, [live]);
      if (found !== undefined) abort(found, 'stopped');
      return found !== undefined;
    },
    stopConversation: async (ownerId, conversationId) => {
      const own = [...live.values()].filter(
        ({ generation }) =>
          generation.ownerId === ownerId && generation.conversationId === conversationId,
      );
      for (const entry of own) abort(entry, 'stopped');
      await Promise.all(own.map(({ ended }) => ended));
    },
    running: (ownerId) =>
      ownerId === undefined
        ? live.size
        : [...live.values()].filter(({ generation }) => generation.ownerId === ownerId).length,
    drain: async (graceMs) => {
      const all = Promise.all([...live.values()].map(({ ended }) => ended));
      let timer: NodeJS.Timeout | undefined;
      const grace = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs);
      });
      await Promise.race([all, grace]);
      clearTimeout(timer);
      for (const entry of live.values()) abort(entry, 'shutdown');
      await all;
    },
  };
};
