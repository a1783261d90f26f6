import { ChatError } from '../domain/chat-error.ts';
import type { ChatProvider } from '../domain/chat-provider.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ConversationChanges } from '../domain/conversation-store.ts';
import type { FollowedEvent } from '../domain/followed-event.ts';
import type { Generation } from '../domain/generation.ts';
import type { GenerationRelay } from '../domain/generation-relay.ts';
import type { GenerationStatus } from '../domain/generation-status.ts';
import type { Logger } from '../domain/logger.ts';
import type { Message } from '../domain/message.ts';
import type { Page } from '../domain/page.ts';
import type { PageRequest } from '../domain/page-request.ts';
import type { SearchHit } from '../domain/search-hit.ts';
import type { SearchIndex } from '../domain/search-index.ts';
import { ask } from './ask.ts';
import type { AskInput } from './ask-input.ts';
import type { Asked } from './begin-answer.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import { type ContinueInput, continueAnswer } from './continue-answer.ts';
import { createConversation } from './create-conversation.ts';
import { createMirrors } from './create-mirrors.ts';
import { createProjector } from './create-projector.ts';
import { findGeneration } from './find-generation.ts';
import { follow } from './follow.ts';
import { createLiveGenerations } from './live-generations.ts';
import { noRelay } from './no-relay.ts';
import { projectMissing } from './project-missing.ts';
import { createPulse } from './pulse.ts';
import { purgeRemoved } from './purge-removed.ts';
import { recover } from './recover.ts';
import { type RegenerateInput, regenerate } from './regenerate.ts';
import { removeAll } from './remove-all.ts';
import { removeConversation } from './remove-conversation.ts';
import { restoreConversation } from './restore-conversation.ts';
import { searchable } from './searchable.ts';
import { stop } from './stop.ts';

/** Everything that can be done with conversations; each verb is a file beside this one. */
export type Chat = {
  readonly ask: (input: AskInput) => Promise<Asked>;
  readonly regenerate: (input: RegenerateInput) => Promise<Asked>;
  readonly continueAnswer: (input: ContinueInput) => Promise<Asked>;
  readonly follow: (
    position: {
      readonly ownerId: string;
      readonly generationId: string;
      readonly afterSeq: number;
    },
    signal: AbortSignal,
  ) => Promise<AsyncIterable<FollowedEvent>>;
  /** Throws `generation_not_found`. */
  readonly generation: (ownerId: string, id: string) => Promise<Generation>;
  readonly stop: (ownerId: string, generationId: string) => Promise<GenerationStatus>;
  readonly createConversation: (
    ownerId: string,
    input: { readonly title?: string; readonly systemPrompt?: string },
  ) => Promise<Conversation>;
  readonly conversations: (ownerId: string, page: PageRequest) => Promise<Page<Conversation>>;
  /** Throws `conversation_not_found`, as the next five do. */
  readonly conversation: (ownerId: string, id: string) => Promise<Conversation>;
  readonly changeConversation: (
    ownerId: string,
    id: string,
    changes: ConversationChanges,
  ) => Promise<Conversation>;
  readonly remove: (ownerId: string, id: string) => Promise<void>;
  readonly restore: (ownerId: string, id: string) => Promise<Conversation>;
  readonly messages: (ownerId: string, id: string, page: PageRequest) => Promise<Page<Message>>;
  /** Finds words in own titles and messages, newest first. */
  readonly search: (ownerId: string, words: string, page: PageRequest) => Promise<Page<SearchHit>>;
  /** Stops and removes everything of this owner's, as when the account goes. */
  readonly removeAll: (ownerId: string) => Promise<void>;
  /**
   * To be called once, before the first question: takes over what processes that are gone left
   * behind. From then on this process is known to live, hears what others want of it, and writes
   * down late what could not be written in time.
   */
  readonly recover: () => Promise<void>;
  /** To be called once, after the last one: waits at most `graceMs` for the answers in flight. */
  readonly drain: (graceMs: number) => Promise<void>;
};

type Parts = Omit<ChatDependencies, 'live' | 'mirrors' | 'relay'> & {
  /** Where processes have siblings: what one of them writes reaches the others at once. */
  readonly relay?: GenerationRelay;
  readonly provider: ChatProvider;
  readonly search: SearchIndex;
  readonly logger: Logger;
};

/** Binds the use cases to what they work with. */
export const createChat = ({ relay = noRelay, ...given }: Parts): Chat => {
  const conversations = searchable(given.conversations, given.search);
  const parts = { ...given, relay, conversations };
  const live = createLiveGenerations(parts);
  const dependencies: ChatDependencies = { ...parts, live, mirrors: createMirrors(parts) };
  const pulse = createPulse({ ...parts, live, takeOver: () => recover(parts) });
  const projector = createProjector({
    project: async () => {
      await projectMissing(parts);
      await purgeRemoved(parts);
    },
  });
  const there = <Found>(found: Found | undefined) => {
    if (found === undefined) throw new ChatError('conversation_not_found');
    return found;
  };
  const conversation = async (ownerId: string, id: string) =>
    there(await conversations.find(ownerId, id));
  return {
    ask: (input) => ask(dependencies, input),
    regenerate: (input) => regenerate(dependencies, input),
    continueAnswer: (input) => continueAnswer(dependencies, input),
    follow: (position, signal) => follow(dependencies, position, signal),
    generation: async (ownerId, id) => (await findGeneration(dependencies, ownerId, id)).generation,
    stop: (ownerId, generationId) => stop(dependencies, ownerId, generationId),
    createConversation: (ownerId, input) => createConversation(dependencies, ownerId, input),
    conversations: (ownerId, page) => conversations.list(ownerId, page),
    conversation,
    changeConversation: async (ownerId, id, changes) =>
      there(await conversations.change(ownerId, id, changes)),
    remove: (ownerId, id) => removeConversation(dependencies, ownerId, id),
    restore: (ownerId, id) => restoreConversation(dependencies, ownerId, id),
    messages: async (ownerId, id, page) => {
      const [messages] = await Promise.all([
        conversations.messages(ownerId, id, page),
        conversation(ownerId, id),
      ]);
      return messages;
    },
    search: given.search.search,
    removeAll: (ownerId) => removeAll(dependencies, ownerId),
    recover: async () => {
      await pulse.start();
      await recover(parts);
      projector.start();
    },
    drain: async (graceMs) => {
      await live.drain(graceMs);
      pulse.close();
      projector.close();
    },
  };
};
