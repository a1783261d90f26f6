import { ask } from '../../src/chat/ask.ts';
import type { AskInput } from '../../src/chat/ask-input.ts';
import type { ChatDependencies } from '../../src/chat/chat-dependencies.ts';
import type { ChatLimits } from '../../src/chat/chat-limits.ts';
import { createMirrors } from '../../src/chat/create-mirrors.ts';
import { follow } from '../../src/chat/follow.ts';
import { createLiveGenerations } from '../../src/chat/live-generations.ts';
import { noRelay } from '../../src/chat/no-relay.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import type { ConversationStore } from '../../src/domain/conversation-store.ts';
import type { FollowedEvent } from '../../src/domain/followed-event.ts';
import type { GenerationRelay } from '../../src/domain/generation-relay.ts';
import type { GenerationStore } from '../../src/domain/generation-store.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { aLogger } from '../a-logger.ts';
import { finish, text } from '../events.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

type Parts = {
  readonly script?: readonly Step[] | ((call: number) => readonly Step[]);
  readonly provider?: ChatProvider;
  readonly conversations?: ConversationStore;
  readonly generations?: GenerationStore;
  readonly relay?: GenerationRelay;
  readonly limits?: Partial<ChatLimits>;
};

const LIMITS: ChatLimits = {
  runningMax: 100,
  runningPerOwnerMax: 100,
  historyMessagesMax: 100,
  historyCharactersMax: 10_000,
};

/** The use cases over memory stores and a scripted provider: one process, as it has just begun. */
export const aChat = ({
  script = [text('Olá, '), text('você.'), finish()],
  limits,
  ...given
}: Parts = {}) => {
  const scripted = scriptedProvider(script);
  const { provider = scripted.provider } = given;
  const { conversations = memoryConversationStore() } = given;
  const { generations = memoryGenerationStore() } = given;
  const { relay = noRelay } = given;
  const { logger, lines } = aLogger();
  const live = createLiveGenerations({ provider, conversations, generations, relay, logger });
  const dependencies: ChatDependencies = {
    provider,
    conversations,
    generations,
    relay,
    live,
    mirrors: createMirrors({ generations, relay }),
    tenant: 'evolua',
    sampling: { temperature: 0 },
    limits: { ...LIMITS, ...limits },
  };
  return {
    dependencies,
    conversations,
    generations,
    live,
    logger,
    lines,
    calls: scripted.calls,
    ask: (changes: Partial<AskInput> = {}) => ask(dependencies, { ...QUESTION, ...changes }),
    /** All that a reader gets from there on, until the end or until it has so many events. */
    read: async (generationId: string, afterSeq = 0, eventsMax = Number.POSITIVE_INFINITY) => {
      const position = { ownerId: QUESTION.ownerId, generationId, afterSeq };
      const reader = new AbortController();
      const events: FollowedEvent[] = [];
      for await (const event of await follow(dependencies, position, reader.signal)) {
        events.push(event);
        if (events.length >= eventsMax) break;
      }
      return events;
    },
  };
};

const QUESTION: AskInput = {
  ownerId: 'owner-1',
  requestId: 'request-1',
  text: 'O que é um circuit breaker?',
  model: 'evolua',
};
