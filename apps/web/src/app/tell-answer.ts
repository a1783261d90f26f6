import type { QueryClient } from '@tanstack/react-query';
import { announcementOf } from '../answers/announcement-of.ts';
import type { AnswerState } from '../answers/answer-state.ts';
import { isSettled } from '../answers/is-settled.ts';
import type { Message } from '../api/message.ts';
import { changePages } from '../threads/change-pages.ts';
import type { ConversationPages } from '../threads/conversation-pages.ts';
import { refreshConversation } from '../threads/refresh-conversation.ts';
import type { Announcer } from './create-announcer.ts';
import { drafts } from './drafts.ts';

type Page = {
  readonly client: QueryClient;
  readonly announcer: Announcer;
  /** Lets the other tabs know that something happened in a conversation. */
  readonly tellTabs: (conversationId: string) => void;
};

/** What the rest of the page does when an answer begins, ends or fails. */
export const tellAnswer =
  ({ client, announcer, tellTabs }: Page) =>
  (answer: AnswerState, before: AnswerState): void => {
    const { conversationId, asking, phase, problem } = answer;
    if (asking && answer.assistantMessageId && !before.assistantMessageId) begun(client, answer);

    if (phase === 'refused') {
      // Kept before anything else: the screen may be gone in the next moment.
      if (asking?.verb === 'ask' && asking.edits === undefined) {
        drafts.write(conversationId, drafts.read(conversationId) || asking.text);
      }
      if (problem?.code === 'unauthenticated') client.setQueryData(['me'], null);
    }
    const news = asking && answer.assistantMessageId !== before.assistantMessageId;
    const over = isSettled(answer) && (asking || wasRunning(client, answer));
    if (conversationId && over) refreshConversation(client, conversationId);
    if (conversationId && asking && (news || over)) tellTabs(conversationId);
    const sentence = announcementOf(answer, before);
    if (sentence) announcer.say(sentence);
  };

/** A new conversation stands in the list as soon as it has an id. */
const begun = (client: QueryClient, { conversationId: id, asking, title }: AnswerState): void => {
  if (!id || asking?.verb !== 'ask' || asking.conversationId !== undefined) return;
  const now = new Date().toISOString();
  const conversation = {
    id,
    title: title ?? asking.text,
    systemPrompt: null,
    createdAt: now,
    updatedAt: now,
  };
  client.setQueryData(['conversation', id], conversation);
  client.setQueryData<ConversationPages>(['conversations'], (data) =>
    changePages(data, 'news', conversation),
  );
};

/** Whether the page still believes that an answer is being written. */
const wasRunning = (client: QueryClient, { conversationId, generationId }: AnswerState): boolean =>
  client
    .getQueryData<readonly Message[]>(['messages', conversationId])
    ?.some((each) => each.generationId === generationId && each.status === 'running') ?? false;
