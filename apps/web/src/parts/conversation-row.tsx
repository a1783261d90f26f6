import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Conversation } from '../api/conversation.ts';
import { text } from '../text/pt-br.ts';
import { ConversationRemove } from './conversation-remove.tsx';
import { ConversationRename } from './conversation-rename.tsx';
import './conversation-row.css';

type Props = {
  readonly conversation: Conversation;
  readonly current: boolean;
  readonly onNavigate?: () => void;
};

/** A conversation in the list. The one that is open can be renamed and deleted where it stands. */
export const ConversationRow = ({ conversation, current, onNavigate }: Props) => {
  const [mode, setMode] = useState<'rest' | 'rename' | 'remove'>('rest');
  const [, navigate] = useLocation();
  const rest = (): void => setMode('rest');

  if (current && mode === 'rename') {
    return (
      <li className="conversation-row" data-current>
        <ConversationRename conversation={conversation} onDone={rest} />
      </li>
    );
  }
  return (
    <li className="conversation-row" data-current={current || undefined}>
      <Link
        href={`/conversas/${conversation.id}`}
        aria-current={current ? 'page' : undefined}
        title={conversation.title}
        onClick={onNavigate}
      >
        {conversation.title}
      </Link>
      {current && mode === 'rest' && (
        <div className="conversation-verbs">
          <button type="button" className="link" onClick={() => setMode('rename')}>
            {text.conversations.rename}
          </button>
          <button type="button" className="link" onClick={() => setMode('remove')}>
            {text.conversations.remove}
          </button>
        </div>
      )}
      {current && mode === 'remove' && (
        <ConversationRemove
          conversation={conversation}
          onKeep={rest}
          onRemoved={() => navigate('/conversas', { replace: true })}
        />
      )}
    </li>
  );
};
