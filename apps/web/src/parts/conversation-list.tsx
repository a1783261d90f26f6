import { Link } from 'wouter';
import type { Conversation } from '../api/conversation.ts';
import { problemOf } from '../api/problem-of.ts';
import { text } from '../text/pt-br.ts';
import { groupsOf } from '../threads/groups-of.ts';
import { useConversations } from '../threads/use-conversations.ts';
import { ConversationRow } from './conversation-row.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { QuietLoading } from './quiet-loading.tsx';
import './conversation-list.css';

type Props = {
  readonly currentId: string | undefined;
  /** The reader went somewhere: a drawer closes. */
  readonly onNavigate?: () => void;
};

/** Every conversation of the reader's, newest first, under the days when they were last used. */
export const ConversationList = ({ currentId, onNavigate }: Props) => {
  const list = useConversations();
  const conversations: readonly Conversation[] = list.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <nav className="conversation-list" aria-label={text.conversations.label}>
      <Link href="/conversas" className="button-quiet" onClick={onNavigate}>
        {text.conversations.create}
      </Link>
      {list.isPending && <QuietLoading />}
      {list.isSuccess && conversations.length === 0 && (
        <p className="conversation-none">{text.conversations.empty}</p>
      )}
      {groupsOf(conversations).map((group) => (
        <section key={group.age} aria-labelledby={`idade-${group.age}`}>
          <h2 id={`idade-${group.age}`}>{text.conversations.ages[group.age]}</h2>
          <ul>
            {group.conversations.map((conversation) => (
              <ConversationRow
                key={conversation.id}
                conversation={conversation}
                current={conversation.id === currentId}
                onNavigate={onNavigate}
              />
            ))}
          </ul>
        </section>
      ))}
      {list.isError && (
        <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.hasNextPage && !list.isError && (
        <button
          type="button"
          className="link"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {list.isFetchingNextPage ? text.conversations.moreLoading : text.conversations.more}
        </button>
      )}
    </nav>
  );
};
