import type { Conversation } from '../api/conversation.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import { formatCost } from '../format/format-cost.ts';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { text } from '../text/pt-br.ts';
import { ThreadMenu } from './thread-menu.tsx';
import './thread-heading.css';

type Props = {
  readonly conversation: Conversation | undefined;
  readonly firstQuestion: string | undefined;
};

/**
 * What the page is about, what it is known to have cost so far, and what can be done with all of
 * it. A title that only repeats the question underneath is left to the list and to screen readers.
 */
export const ThreadHeading = ({ conversation, firstQuestion }: Props) => {
  usePageTitle(conversation?.title ?? text.conversations.create);
  if (!conversation) return <h1 className="sr-only">{text.conversations.create}</h1>;
  const repeated = isStartOf(conversation.title, firstQuestion);
  const { usage, createdAt } = conversation;
  return (
    <header className="thread-heading">
      <div>
        <h1 className={repeated ? 'sr-only' : undefined}>{conversation.title}</h1>
        <p className="thread-figures">
          <span>{formatDate(createdAt)}</span>
          {usage && usage.inputTokens + usage.outputTokens > 0 && (
            <>
              <span>
                <span className="fig">
                  {formatNumber(usage.inputTokens)} + {formatNumber(usage.outputTokens)}
                </span>{' '}
                {text.answer.tokens}
              </span>
              <span className="fig">{formatCost(usage.costUsd)}</span>
            </>
          )}
        </p>
      </div>
      <ThreadMenu conversation={conversation} />
    </header>
  );
};

const isStartOf = (title: string, question = ''): boolean =>
  question.trim().replace(/\s+/gu, ' ').startsWith(title.replace(/…$/u, ''));
