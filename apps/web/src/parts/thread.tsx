import { useEffect } from 'react';
import { problemOf } from '../api/problem-of.ts';
import { text } from '../text/pt-br.ts';
import { useConversation } from '../threads/use-conversation.ts';
import { useMessages } from '../threads/use-messages.ts';
import { useTurns } from '../threads/use-turns.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { QuietLoading } from './quiet-loading.tsx';
import { ThreadHeading } from './thread-heading.tsx';
import { TurnView } from './turn-view.tsx';

type Props = {
  readonly conversationId: string | undefined;
  /** The answer that is opening a conversation, as long as that has no id. */
  readonly newGenerationId: string | undefined;
  readonly onAskAgain: (question: string, parentId: string | undefined) => void;
};

/** The page of a conversation: its heading and its turns, or why they are not there. */
export const Thread = ({ conversationId, newGenerationId, onAskAgain }: Props) => {
  const conversation = useConversation(conversationId);
  const messages = useMessages(conversationId);
  const turns = useTurns(conversationId, newGenerationId, messages.data);
  const title = conversation.data?.title;
  useEffect(() => {
    if (!title) return;
    document.title = `${title} · ${text.product}`;
    return () => {
      document.title = text.product;
    };
  }, [title]);

  const problem = messages.error ?? conversation.error;
  return (
    <>
      <ThreadHeading conversation={conversation.data} firstQuestion={turns[0]?.question} />
      {turns.map((turn, index) => (
        <TurnView
          key={turn.key}
          turn={turn}
          conversationId={conversationId}
          onAskAgain={index === turns.length - 1 ? onAskAgain : undefined}
        />
      ))}
      {turns.length === 0 && messages.isPending && conversationId && <QuietLoading />}
      {problem && (
        <ProblemNotice
          problem={problemOf(problem)}
          onRetry={() => {
            void messages.refetch();
            void conversation.refetch();
          }}
        />
      )}
    </>
  );
};
