import { useRef, useState } from 'react';
import type { Account } from '../api/account.ts';
import { useMediaQuery } from '../app/use-media-query.ts';
import { ConversationDrawer } from '../parts/conversation-drawer.tsx';
import { ConversationList } from '../parts/conversation-list.tsx';
import { DrawerButton } from '../parts/drawer-button.tsx';
import { PageFrame } from '../parts/page-frame.tsx';
import { text } from '../text/pt-br.ts';
import { ConversationScreen } from './conversation-screen.tsx';
import './conversations-screen.css';

type Props = { readonly account: Account; readonly conversationId: string | undefined };

/** Header, list and page; where it is narrow, the list waits behind a button. */
export const ConversationsScreen = ({ account, conversationId }: Props) => {
  const narrow = useMediaQuery('(max-width: 800px)');
  const [drawer, setDrawer] = useState<'closed' | 'list' | 'search'>('closed');
  const searchField = useRef<HTMLInputElement>(null);
  const search = (): void => {
    if (narrow) setDrawer('search');
    else searchField.current?.focus();
  };
  return (
    <PageFrame
      account={account}
      onSearch={search}
      lead={narrow && <DrawerButton onOpen={() => setDrawer('list')} />}
    >
      <div className="conversations-screen">
        {narrow ? (
          <ConversationDrawer
            currentId={conversationId}
            open={drawer !== 'closed'}
            searchField={drawer === 'search' ? searchField : undefined}
            onClose={() => setDrawer('closed')}
          />
        ) : (
          <aside aria-label={text.conversations.label}>
            <ConversationList currentId={conversationId} searchField={searchField} />
          </aside>
        )}
        <main id="conteudo" tabIndex={-1}>
          <ConversationScreen conversationId={conversationId} />
        </main>
      </div>
    </PageFrame>
  );
};
