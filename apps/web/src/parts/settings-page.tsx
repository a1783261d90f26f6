import type { ReactNode } from 'react';
import type { Account } from '../api/account.ts';
import { useArrival } from '../app/use-arrival.ts';
import { useOnline } from '../app/use-online.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import { text } from '../text/pt-br.ts';
import { Notice } from './notice.tsx';
import { PageFrame } from './page-frame.tsx';
import './settings-page.css';

type Props = {
  readonly account: Account;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** A page about the reader: its title, then one section under the other, as in a ledger. */
export const SettingsPage = ({ account, title, lead, children }: Props) => {
  const online = useOnline();
  usePageTitle(title);
  useArrival();
  return (
    <PageFrame account={account}>
      <main id="conteudo" className="settings" tabIndex={-1}>
        <div className="settings-page">
          {!online && <Notice tone="warn" {...text.offline} />}
          <header>
            <h1>{title}</h1>
            {lead && <p>{lead}</p>}
          </header>
          {children}
        </div>
      </main>
    </PageFrame>
  );
};
