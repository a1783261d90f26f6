import { type RefObject, useState } from 'react';
import { Link } from 'wouter';
import { ConversationSearch } from '../search/conversation-search.tsx';
import { text } from '../text/pt-br.ts';
import { ConversationGroups } from './conversation-groups.tsx';
import './conversation-list.css';

type Props = {
  readonly currentId: string | undefined;
  readonly searchField: RefObject<HTMLInputElement | null> | undefined;
  /** The reader went somewhere: a drawer closes. */
  readonly onNavigate?: () => void;
};

/** A new conversation, the search, and every conversation until something is searched for. */
export const ConversationList = ({ currentId, searchField, onNavigate }: Props) => {
  const [query, setQuery] = useState('');
  return (
    <nav className="conversation-list" aria-label={text.conversations.label} data-scrolls>
      <Link href="/conversas" className="button-quiet" onClick={onNavigate}>
        {text.conversations.create}
      </Link>
      <ConversationSearch
        field={searchField}
        query={query}
        onQuery={setQuery}
        onNavigate={onNavigate}
      />
      {query.trim() === '' && <ConversationGroups currentId={currentId} onNavigate={onNavigate} />}
    </nav>
  );
};
