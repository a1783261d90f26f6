import { plainText } from './plain-text.ts';

/** What a conversation's owner writes on it. */
export const conversationWords = {
  title: plainText(120),
  systemPrompt: plainText(4_000).openapi({ description: 'O que o modelo lê antes de tudo.' }),
};
