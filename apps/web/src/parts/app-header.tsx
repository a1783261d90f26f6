import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import type { Account } from '../api/account.ts';
import { frameText } from '../text/frame-text.ts';
import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { VersionBadge } from './version-badge.tsx';
import './app-header.css';

type Props = {
  readonly account: Account;
  /** What stands before the brand on a narrow screen. */
  readonly lead?: ReactNode;
  readonly onHelp: () => void;
};

/** Brand, pages, version, account: one line on every screen. */
export const AppHeader = ({ account, lead, onHelp }: Props) => {
  const [conversing] = useRoute('/conversas/:id?');
  return (
    <header className="app-header">
      {lead}
      <Link href="/conversas" className="brand">
        <BrandMark />
        {frameText.product}
      </Link>
      <nav aria-label={frameText.nav.label}>
        <Link href="/conversas" aria-current={conversing ? 'page' : undefined}>
          {frameText.nav.conversations}
        </Link>
        <a href="/v1/chat/arquitetura">{frameText.nav.architecture}</a>
        <a href="/docs">{frameText.nav.api}</a>
      </nav>
      <div className="who">
        <VersionBadge />
        <AccountMenu account={account} onHelp={onHelp} />
      </div>
    </header>
  );
};
