import type { QueryClient } from '@tanstack/react-query';
import { announcementOf } from '../answers/announcement-of.ts';
import type { AnswerState } from '../answers/answer-state.ts';
import { isSettled } from '../answers/is-settled.ts';
import { changePages } from '../threads/change-pages.ts';
import type { ConversationPages } from '../threads/conversation-pages.ts';
import type { Announcer } from './create-announcer.ts';
import { drafts } from './drafts.ts';

/** What the rest of the page does when an answer begins, ends or fails. */
export const tellAnswer =
  (client: QueryClient, announcer: Announcer) =>
  (answer: AnswerState, before: AnswerState): void => {
    const { conversationId, title, question, phase, problem } = answer;

    // A new conversation stands in the list as soon as it has an id.
    if (conversationId && !before.conversationId) {
      const now = new Date().toISOString();
      const conversation = {
        id: conversationId,
        title: title ?? question ?? '',
        createdAt: now,
        updatedAt: now,
      };
      client.setQueryData(['conversation', conversationId], conversation);
      client.setQueryData<ConversationPages>(['conversations'], (data) =>
        changePages(data, 'news', conversation),
      );
    }

    if (phase === 'refused') {
      // Kept before anything else: the screen may be gone in the next moment.
      if (question !== undefined) {
        drafts.write(conversationId, drafts.read(conversationId) || question);
      }
      if (problem?.code === 'unauthenticated') client.setQueryData(['me'], null);
    }
    if (isSettled(answer) && conversationId && question !== undefined) {
      void client.invalidateQueries({ queryKey: ['messages', conversationId] });
      void client.invalidateQueries({ queryKey: ['conversations'] });
    }
    const sentence = announcementOf(answer, before);
    if (sentence) announcer.say(sentence);
  };
