import type { Conversation } from '../../../domain/conversation.ts';
import type { Message } from '../../../domain/message.ts';
import { answerLine } from '../../views/answer-line.ts';
import { nestedMarkdown } from '../../views/nested-markdown.ts';
import { newestWay } from './newest-way.ts';

const WHO = { user: 'Pergunta', assistant: 'Resposta' } as const;

/**
 * A conversation as a Markdown document in pieces: the way to its newest message, without the other
 * branches. `messages` is read twice, oldest first.
 */
export async function* conversationMarkdown(
  { title, systemPrompt }: Conversation,
  messages: () => AsyncIterable<Message>,
): AsyncGenerator<string> {
  const way = await newestWay(messages());
  yield `# ${title.replace(/\s+/gu, ' ').trim()}\n`;
  if (systemPrompt !== null) yield sectionOf('Instruções', systemPrompt);
  for await (const message of messages()) {
    if (way.has(message.id)) yield partOf(message);
  }
}

const partOf = (message: Message): string => {
  const line = message.role === 'assistant' ? answerLine(message) : '';
  return sectionOf(WHO[message.role], message.content, line && `_${line}_`);
};

const sectionOf = (heading: string, text: string, line = '') => {
  const parts = [`## ${heading}`, nestedMarkdown(text), line];
  return `\n${parts.filter(Boolean).join('\n\n')}\n`;
};
