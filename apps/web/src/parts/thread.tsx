import { problemOf } from '../api/problem-of.ts';
import { useShowMessage } from '../app/use-show-message.ts';
import { useShownFrom } from '../app/use-shown-from.ts';
import type { useConversationPage } from '../threads/use-conversation-page.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { QuietLoading } from './quiet-loading.tsx';
import { TurnView } from './turn-view.tsx';

type Props = {
  readonly conversationId: string | undefined;
  readonly page: ReturnType<typeof useConversationPage>;
};

/** The turns of a conversation, or why they are not there. */
export const Thread = ({ conversationId, page }: Props) => {
  const { turns, messages, editing, actions } = page;
  const from = useShownFrom(messages.data ? turns.length : 0, conversationId);
  useShowMessage(page.wanted);
  return (
    <>
      {turns.slice(from).map((turn, index) => (
        <TurnView
          // All versions of a question hang on the same: the picker keeps the focus between them.
          key={turn.questions.parent}
          turn={turn}
          conversationId={conversationId}
          last={from + index === turns.length - 1}
          editing={editing?.key === turn.key ? editing.text : undefined}
          actions={actions}
        />
      ))}
      {turns.length === 0 && messages.isPending && conversationId && <QuietLoading />}
      {messages.error && (
        <ProblemNotice
          problem={problemOf(messages.error)}
          onRetry={() => {
            void messages.refetch();
            actions.toPen();
          }}
        />
      )}
    </>
  );
};
