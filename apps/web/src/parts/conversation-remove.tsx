import type { Conversation } from '../api/conversation.ts';
import { problemOf } from '../api/problem-of.ts';
import { text } from '../text/pt-br.ts';
import { wordsOf } from '../text/words-of.ts';
import { useChangeConversation } from '../threads/use-change-conversation.ts';

type Props = {
  readonly conversation: Conversation;
  readonly onKeep: () => void;
  readonly onRemoved: () => void;
};

/** Asks once before everything of a conversation's is gone. */
export const ConversationRemove = ({ conversation, onKeep, onRemoved }: Props) => {
  const { remove } = useChangeConversation();
  return (
    <fieldset className="conversation-form" aria-label={text.conversations.remove}>
      <p>{text.conversations.removeQuestion}</p>
      {remove.isError && <p className="wrong">{wordsOf(problemOf(remove.error)).title}</p>}
      <div className="conversation-verbs">
        <button
          type="button"
          className="button"
          disabled={remove.isPending}
          onClick={() => remove.mutate(conversation, { onSuccess: onRemoved })}
        >
          {text.conversations.remove}
        </button>
        <button
          type="button"
          className="link"
          // biome-ignore lint/a11y/noAutofocus: the harmless answer is the one at hand.
          autoFocus
          onClick={onKeep}
        >
          {text.conversations.keep}
        </button>
      </div>
    </fieldset>
  );
};
