import { useState } from 'react';
import type { Account } from '../api/account.ts';
import { useMediaQuery } from '../app/use-media-query.ts';
import { AppHeader } from '../parts/app-header.tsx';
import { ConversationDrawer } from '../parts/conversation-drawer.tsx';
import { ConversationList } from '../parts/conversation-list.tsx';
import { DrawerButton } from '../parts/drawer-button.tsx';
import { LiveRegion } from '../parts/live-region.tsx';
import { text } from '../text/pt-br.ts';
import { ConversationScreen } from './conversation-screen.tsx';
import './conversations-screen.css';

type Props = { readonly account: Account; readonly conversationId: string | undefined };

/** Header, list and page; where it is narrow, the list waits behind a button. */
export const ConversationsScreen = ({ account, conversationId }: Props) => {
  const narrow = useMediaQuery('(max-width: 800px)');
  const [drawerOpen, setDrawerOpen] = useState(false);
  return (
    <div className="conversations-screen">
      <a className="skip" href="#conteudo">
        {text.skip}
      </a>
      <AppHeader
        account={account}
        lead={narrow && <DrawerButton onOpen={() => setDrawerOpen(true)} />}
      />
      {narrow ? (
        <ConversationDrawer
          currentId={conversationId}
          open={drawerOpen}
          onClose={() => setDrawerOpen(false)}
        />
      ) : (
        <aside aria-label={text.conversations.label}>
          <ConversationList currentId={conversationId} />
        </aside>
      )}
      <main id="conteudo" tabIndex={-1}>
        <ConversationScreen conversationId={conversationId} />
      </main>
      <LiveRegion />
    </div>
  );
};
