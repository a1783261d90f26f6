import { useRef } from 'react';
import type { Conversation } from '../api/conversation.ts';
import { problemOf } from '../api/problem-of.ts';
import { useSeen } from '../app/use-seen.ts';
import { text } from '../text/pt-br.ts';
import { groupsOf } from '../threads/groups-of.ts';
import { useConversations } from '../threads/use-conversations.ts';
import { ConversationRow } from './conversation-row.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Props = { readonly currentId: string | undefined; readonly onNavigate?: () => void };

/**
 * Every conversation of the reader's, newest first, under the days when they were last used. More
 * come as the end comes into sight; the button is for whoever gets there without scrolling.
 */
export const ConversationGroups = ({ currentId, onNavigate }: Props) => {
  const list = useConversations();
  const more = useRef<HTMLButtonElement>(null);
  const wantsMore = list.hasNextPage && !list.isError && !list.isFetchingNextPage;
  useSeen(more, wantsMore, () => void list.fetchNextPage());
  const conversations: readonly Conversation[] = list.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <>
      {list.isPending && <ListSkeleton />}
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
          ref={more}
          type="button"
          className="link"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {list.isFetchingNextPage ? text.conversations.moreLoading : text.conversations.more}
        </button>
      )}
    </>
  );
};
