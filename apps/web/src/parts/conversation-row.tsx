import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useLocation } from 'wouter';
import type { Conversation } from '../api/conversation.ts';
import { text } from '../text/pt-br.ts';
import { useRemoveConversation } from '../threads/use-remove-conversation.ts';
import { ConversationRename } from './conversation-rename.tsx';
import './conversation-row.css';

type Props = {
  readonly conversation: Conversation;
  readonly current: boolean;
  readonly onNavigate?: () => void;
};

/** A conversation in the list. The one that is open can be renamed and deleted where it stands. */
export const ConversationRow = ({ conversation, current, onNavigate }: Props) => {
  const [renaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const [, navigate] = useLocation();
  const remove = useRemoveConversation();
  const path = `/conversas/${conversation.id}`;

  if (current && renaming) {
    const rest = (): void => {
      flushSync(() => setRenaming(false));
      renameButton.current?.focus();
    };
    return (
      <li className="conversation-row" data-current>
        <ConversationRename conversation={conversation} onDone={rest} />
      </li>
    );
  }
  const removeThis = (): void =>
    remove.mutate(conversation, {
      onSuccess: () => {
        onNavigate?.();
        navigate('/conversas', { replace: true });
      },
    });
  return (
    <li className="conversation-row" data-current={current || undefined}>
      <Link
        href={path}
        aria-current={current ? 'page' : undefined}
        title={conversation.title}
        onClick={onNavigate}
      >
        {conversation.title}
      </Link>
      {current && (
        <div className="conversation-verbs">
          <button
            ref={renameButton}
            type="button"
            className="link"
            onClick={() => setRenaming(true)}
          >
            {text.conversations.rename}
          </button>
          <button type="button" className="link" disabled={remove.isPending} onClick={removeThis}>
            {text.conversations.remove}
          </button>
        </div>
      )}
    </li>
  );
};
