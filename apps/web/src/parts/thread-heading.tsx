import type { Conversation } from '../api/conversation.ts';
import { formatDate } from '../format/format-date.ts';
import { text } from '../text/pt-br.ts';
import './thread-heading.css';

type Props = {
  readonly conversation: Conversation | undefined;
  readonly firstQuestion: string | undefined;
};

/**
 * The top of the page, as in a notebook: what it is about, and since when. A title that only
 * repeats the question underneath is left to the list and to screen readers.
 */
export const ThreadHeading = ({ conversation, firstQuestion }: Props) => {
  if (!conversation) return <h1 className="sr-only">{text.conversations.create}</h1>;
  const { title, createdAt } = conversation;
  if (isStartOf(title, firstQuestion)) return <h1 className="sr-only">{title}</h1>;
  return (
    <header className="thread-heading">
      <h1>{title}</h1>
      <p>{formatDate(createdAt)}</p>
    </header>
  );
};

const isStartOf = (title: string, question = ''): boolean =>
  question.trim().replace(/\s+/gu, ' ').startsWith(title.replace(/…$/u, ''));
