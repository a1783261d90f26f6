import type { AnswerPlace } from '../answers/answer-place.ts';
import { api } from './api.ts';

const lookedThrough = 3;

/**
 * The conversation in which an answer is being, or was, written: only `POST /v1/chat` tells it,
 * and that reply can be lost. It is among the newest, because it has just been asked for.
 */
export const locateAnswer = async (generationId: string): Promise<AnswerPlace | undefined> => {
  const { items } = await api.conversations(null);
  for (const { id, title } of items.slice(0, lookedThrough)) {
    const messages = await api.messages(id, null);
    if (messages.items.some((message) => message.generationId === generationId)) {
      return { conversationId: id, title };
    }
  }
  return undefined;
};
